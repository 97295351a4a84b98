// Minutes and a communiqué as they are printed from the browser: pages that were looked
// at are kept as pictures.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { language, signIn } from "../helpers/index.ts";

/** A call as the signed-in browser makes it. */
async function call(page: Page, path: string, body?: unknown): Promise<any> {
  const token = await page.locator("input[name=csrf]").first().inputValue();
  return page.evaluate(async ([path, body, token]) => {
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": token as string };
    const asked = body === undefined ? {} : { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await fetch(`/api/v1${path}`, asked);
    if (answer.status > 201) throw new Error(await answer.text());
    return answer.json();
  }, [path, body, token] as const);
}

const both = (ar: string, fr: string) => ({ ar, fr });

/** The sitting of a bureau that does not exist, long past. */
async function sitting(page: Page): Promise<string> {
  const { items } = await call(page, "/bodies?limit=200");
  const body = items.find((one: any) => one.kind === "instance" && one.area === "04.291");
  const meeting = await call(page, "/meetings", {
    body: body.id, kind: "organisational", starts_at: "2025-06-10T17:00:00+01:00",
    title: both("اجتماع تنظيمي إقليمي", "Réunion organisationnelle provinciale"),
    place: both("مقر الرابطة بالخميسات", "siège de la Ligue à Khémisset"),
    chair: both("السيد عبد اللطيف بنمسعود", "M. Abdellatif Benmessaoud"),
  });
  const at = `/meetings/${meeting.id}`;
  await call(page, `${at}/attendance`, [
    { name: both("عبد اللطيف بنمسعود", "Abdellatif Benmessaoud"), capacities: ["عضو المكتب السياسي", "نائب برلماني"], arrived_at: "2025-06-10T16:50:00+01:00" },
    { name: both("نعيمة آيت بوهو", "Naïma Ait Bouhou"), capacities: ["رئيسة الجماعة", "عضوة المجلس الوطني"], arrived_at: "2025-06-10T16:55:00+01:00" },
    { name: both("فاضمة أوحدو", "Fadma Ouhaddou"), capacities: ["مناضلة"] },
    { name: both("حكيمة الجوهري", "Hakima Jaouhari"), state: "excused" },
  ]);
  const item = await call(page, `${at}/agenda`, { title: both("المشاركة في اللقاء الجهوي", "Participation à la rencontre régionale") });
  await call(page, `${at}/interventions`, {
    name: both("نعيمة آيت بوهو", "Naïma Ait Bouhou"), item: item.id, at: "2025-06-10T17:20:00+01:00",
    text: both(
      "اقترحت توزيع الأماكن حسب عدد السكان، وحجز 30 حافلة لدى Transport Zemmour قبل الساعة 8:30 (95% من الحاجيات).",
      "A proposé de répartir les places selon la population et de réserver 30 cars chez « النقل الزموري » avant 8 h 30, soit 95 % des besoins.",
    ),
  });
  await call(page, `${at}/decisions`, {
    item: item.id, manner: "vote", votes: { for: 9, against: 0, abstained: 1 },
    text: both("يشارك الإقليم بوفد من 1.000 مشارك ومشاركة يوم السبت 14 يونيو 2025.", "La province participe avec une délégation de 1 000 personnes le samedi 14 juin 2025."),
  });
  return at;
}

/** A sheet of A4 as the printer gets it. */
async function printed(page: Page, address: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "something stands out of the sheet").toBeLessThanOrEqual(794);
  // The number of a communiqué is another each time.
  const mask = name.startsWith("communique") ? [page.locator(".ref")] : [];
  await expect(page.locator("main")).toHaveScreenshot(`${name}.png`, { mask, maxDiffPixelRatio: 0.002 });
}

test("minutes and communiqué are printed as they were looked at", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("secretary"));
  await page.goto("/account");
  const meeting = await sitting(page);
  await call(page, `${meeting}/communiques`, {}).then(async ({ id, url }) => {
    await call(page, `/communiques/${id}/publication`, {});
    await printed(page, `${meeting}/minutes.html?lang=${language()}`, "minutes-print");
    await printed(page, `${meeting}/minutes.html?lang=both`, "minutes-both-print");
    await printed(page, new URL(url).pathname + `?lang=${language()}`, "communique-print");
  });
  // The browser itself makes sheets of it: the list of those present begins a new one.
  await page.goto(`${meeting}/minutes.html?lang=both`);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});
