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

test("a body and its territory read well", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/account");
  const name = { ar: "المجلس الجماعي", fr: "Conseil communal" };
  const body = await call(page, "/bodies", { kind: "institution", name, area: "04.291" });
  await call(page, `/bodies/${body.id}/posts`, { role: { ar: "رئيس", fr: "Président" }, basis: "elected" });
  for (const [shown, address] of [["body", `/bodies/${body.id}?as_of=2012-07-03`], ["bodies", "/bodies"], ["area-bodies", "/areas/04.291"]]) {
    await page.goto(address);
    await expect(page.locator("h1"), shown).toHaveCount(1);
    await axe(page);
    await fits(page);
    await shot(page, shown);
  }
});
