// A career told line by line: the picture in both directions and on both screens, the
// same as a table, the form, a body, a territory.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, onPhone, shot, signIn } from "../helpers/index.ts";

/** A call as the signed-in browser makes it. */
async function call(page: Page, path: string, body: unknown): Promise<{ id: string }> {
  const token = await page.locator("input[name=csrf]").first().inputValue();
  return page.evaluate(async ([path, body, token]) => {
    const headers = { "Content-Type": "application/json", "X-CSRF-Token": token as string };
    const answer = await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(await answer.text());
    return answer.json();
  }, [path, body, token] as const);
}

const lines = [
  "إجازة في الاقتصاد من كلية الحقوق بفاس",
  "1984-1997 مفتش المالية",
  "1998-2011 ملحق بغرفة التجارة والصناعة",
  "1997-2003 عضو بمجلس جهة الرباط سلا زمور زعير",
  "2003-2009 عضو بالمكتب المسير لجماعة تيفلت",
  "2009-2015 نائب رئيس جماعة تيفلت",
  "رئيس نادي تيفلت لألعاب القوى",
];

test("a career is told, seen as a picture and read as a table", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("admin"));
  await page.goto("/account");
  const names = [
    { script: "Arab", given: "حسن", family: "أوشريف" },
    { script: "Latn", given: "Hassan", family: "Ouchrif" },
  ];
  const person = await call(page, "/people", { names, home_area: "04.291" });
  await page.goto(`/people/${person.id}`);
  await axe(page);
  for (const line of lines) {
    await page.fill("input[name=line]", line);
    await page.locator(".quick .btn-strong").click();
    await page.waitForURL(/tenures\/new/);
    if (line === lines[0]) {
      await axe(page);
      await fits(page);
      await shot(page, "career-form");
    }
    await page.locator("main form.form .btn-strong").click();
    await page.waitForURL(/done=tenure/);
  }
  const drawn = page.locator(onPhone() ? "svg.only-narrow" : "svg.only-wide").first();
  await expect(drawn).toBeVisible();
  await expect(drawn.locator(".pause-name")).toContainText(language() === "ar" ? "انقطاع" : "Pause");
  await expect(page.locator("#career-table tbody tr")).toHaveCount(lines.length + 1);
  await axe(page);
  await fits(page);
  await shot(page, "career");
  // The table is reached by the keyboard, from the link above the picture.
  await page.locator('a[href="#career-table"]').focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#career-table$/);
});

const both = (ar: string, fr: string) => ({ ar, fr });

/** A whole career of somebody who does not exist, in thirteen positions, seven of them without complete dates. */
async function twin(page: Page): Promise<string> {
  const names = [
    { script: "Arab", given: "حسن", family: "أوشريف" },
    { script: "Latn", given: "Hassan", family: "Ouchrif" },
  ];
  const { id } = await call(page, "/people", { names, gender: "male", birth_date: "1958", home_area: "04.291" });
  const source = "سيرة منشورة";
  const hold = (said: object) => call(page, `/people/${id}/tenures`, { source, ...said });
  const study = await hold({ kind: "study", role: both("إجازة في الاقتصاد", "Licence en économie"), body_name: both("كلية الحقوق بفاس", "Faculté de droit de Fès") });
  const service = await hold({ kind: "job", role: both("الخدمة المدنية", "Service civil"), body_name: both("الكتابة العامة للإقليم", "Secrétariat général de la province"), after: study.id, end_state: "ended" });
  await hold({ kind: "competition", role: both("مباراة مفتشي المالية", "Concours d’inspecteur des finances"), after: service.id });
  await hold({ kind: "job", role: both("مفتش المالية", "Inspecteur des finances"), began: "1984", ended: "1997", how: "competition" });
  const chamber = await hold({ kind: "job", role: both("ملحق ثم مدير", "Attaché puis directeur"), body_name: both("غرفة التجارة والصناعة", "Chambre de commerce et d’industrie"), began: "1998", ended: "2011", end_cause: "التقاعد النسبي" });
  await hold({ kind: "mandate", role: both("عضو مجلس الجهة", "Conseiller régional"), body_name: both("مجلس جهة الرباط سلا زمور زعير", "Conseil de la région Rabat-Salé-Zemmour-Zaër"), area: "H09", began: "1997", ended: "2003", how: "indirect_election", how_text: "اللجان المتساوية الأعضاء" });
  const commune = both("المجلس الجماعي لتيفلت", "Conseil communal de Tiflet");
  await hold({ kind: "function", role: both("عضو المكتب المسير", "Membre du bureau"), body_name: commune, began: "2003", ended: "2009", how: "elected" });
  await hold({ kind: "function", role: both("نائب الرئيس", "Vice-président"), body_name: commune, began: "2009", ended: "2015", how: "elected" });
  await hold({ kind: "mandate", role: both("عضو المجلس الإقليمي", "Conseiller provincial"), body_name: both("المجلس الإقليمي", "Conseil provincial"), began: "2009", ended: "2015", how: "elected" });
  await hold({ kind: "business", role: both("مشاريع سكنية", "Projets de logement"), after: chamber.id });
  for (const club of [both("رئيس نادي ألعاب القوى", "Président du club d’athlétisme"), both("كاتب عام نادي كرة القدم", "Secrétaire général du club de football"), both("عضو نادي الدراجات", "Membre du club de cyclisme")]) {
    await hold({ kind: "club", role: club });
  }
  return id;
}

test("a career's picture is the one that was looked at", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, demo("admin"));
  await page.goto("/account");
  // Another day's picture is another: the day is said.
  await page.goto(`/people/${await twin(page)}?as_of=2025-06-13`);
  await page.evaluate(() => document.fonts.ready);
  const drawn = page.locator(onPhone() ? "svg.only-narrow" : "svg.only-wide").first();
  // On a whole pixel, whatever stands above it: half a one would smear every line.
  await drawn.evaluate((svg: SVGElement) => {
    const { left, top } = svg.getBoundingClientRect();
    svg.style.translate = `${-((left + scrollX) % 1)}px ${-((top + scrollY) % 1)}px`;
  });
  // Fewer than the smallest bar has.
  await expect(drawn).toHaveScreenshot("timeline.png", { maxDiffPixels: 500 });
});

test("a career is printed on one sheet", async ({ page }) => {
  test.skip(onPhone(), "paper is as wide for everybody");
  test.setTimeout(60_000);
  await signIn(page, demo("admin"));
  await page.goto("/account");
  await page.goto(`/people/${await twin(page)}`);
  await page.evaluate(() => document.fonts.ready);
  const paper = await page.pdf({ preferCSSPageSize: true, path: `shots/career-${language()}.pdf` });
  const sheets = paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(sheets.length, "sheets of paper").toBe(1);
  await page.emulateMedia({ media: "print" });
  for (const shown of [".person-head h1", "svg.only-wide", "#career-table"]) await expect(page.locator(shown).first()).toBeVisible();
});

test("a body and its territory read well", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/account");
  const name = { ar: "المجلس الجماعي", fr: "Conseil communal" };
  const body = await call(page, "/bodies", { kind: "institution", name, area: "04.291" });
  await call(page, `/bodies/${body.id}/posts`, { role: { ar: "رئيس", fr: "Président" }, basis: "elected" });
  const deputy = { role: both("نائب الرئيس", "Vice-président"), role_feminine: both("نائبة الرئيس", "Vice-présidente"), basis: "ex_officio" };
  const post = await call(page, `/bodies/${body.id}/posts`, deputy);
  for (const [shown, address] of [["body-edit", `/bodies/${body.id}/edit`], ["post-edit", `/posts/${post.id}/edit`], ["shares", "/settings/shares"], ["careers-import", "/careers/import"], ["body", `/bodies/${body.id}?as_of=2012-07-03`], ["bodies", "/bodies"], ["area-bodies", "/areas/04.291"]]) {
    await page.goto(address);
    await expect(page.locator("h1"), shown).toHaveCount(1);
    await axe(page);
    await fits(page);
    await shot(page, shown);
  }
});
