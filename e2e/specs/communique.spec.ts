// What stands around a meeting: the rules of its body, the words of the organisation, and
// the communiqué with its photographs, before and after everybody may read it.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, onPhone, shot, signIn } from "../helpers/index.ts";

async function read(page: Page, name: string): Promise<void> {
  await shot(page, name);
  await expect(page.locator("h1:visible")).toHaveCount(1);
  await axe(page);
  await fits(page);
}

test("the rules of a body are noted, corrected and ended", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page, demo("secretary"));
  await page.goto("/bodies");
  const body = await page.locator("main a[href^='/bodies/0']").first().getAttribute("href");
  await page.goto(`${body}/statutes`);
  await read(page, "statutes-empty");
  const form = page.locator("form#rule");
  const save = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) {
      const field = form.locator(`[name="${name}"]`);
      if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
      else await field.fill(value);
    }
    await form.locator(".acts .btn-strong").click();
    await page.waitForLoadState();
  };
  await save({ asks: "quorum", more_than_percent: "60", days: "3", valid_from: "2018", source: "Statuts, article 12" });
  await expect(form.locator("[name=days][aria-invalid=true]")).toHaveCount(1);
  await read(page, "statutes-refused");
  // the demo has one such body and two projects may be under way at once: one of them writes
  if (!onPhone()) return;
  await save({ days: "" });
  await save({ asks: "notice", days: "7", kind: "ordinary", valid_from: "2018-03", source: "النظام الأساسي، المادة 9" });
  await expect(page.locator("ul.rows li")).toHaveCount(2);
  await read(page, "statutes");
  await page.locator("ul.rows li a.btn").last().click();
  await expect(form.locator("[name=days]")).toHaveValue("7");
  await read(page, "statutes-corrected");
  await save({ valid_until: "2024" });
  await expect(page.locator("ul.rows li").last()).toContainText("2024");
  for (const left of [1, 0]) {
    await page.locator("ul.rows li button").first().click();
    await expect(page.locator("ul.rows li")).toHaveCount(left);
  }
});

test("the words of the organisation are asked for", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/settings");
  await read(page, "settings");
});

test("a communiqué has photographs, in order, before and after everybody may read it", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("secretary"));
  await page.goto("/meetings");
  await page.locator("main a[href^='/meetings/0']").first().click();
  await page.locator("form[action$='/communiques'] button").click();
  await page.waitForURL(/\/communiques\//);
  const files = [`pictures/timeline-${language()}-1280.png`, `pictures/timeline-${language()}-360.png`];
  for (const [n, file] of files.entries()) {
    const form = page.locator("form[enctype]");
    await form.locator("[name=file]").setInputFiles(file);
    await form.locator('[name="alt.ar"]').fill(`المكتب أثناء الاجتماع ${n + 1}`);
    await form.locator('[name="alt.fr"]').fill(`Le bureau pendant la réunion ${n + 1}`);
    await form.locator('[name="caption.ar"]').fill(`الخميسات، الثلاثاء 10 يونيو 2025 (${n + 1})`);
    await form.locator('[name="caption.fr"]').fill(`Khémisset, mardi 10 juin 2025 (${n + 1})`);
    await form.locator(".acts button").click();
    await expect(page.locator(".photos li")).toHaveCount(n + 1);
  }
  await page.locator(".photos li").last().locator("button").first().click();
  await expect(page.locator(".photos figcaption").first()).toContainText("(2)");
  await read(page, "communique-photos");
  await page.locator("form[action$='/publication'] button").click();
  await page.locator("dialog button[value=yes]").click();
  await page.waitForURL(/done=published/);
  await read(page, "communique-published");
  const address = await page.locator("a[href^='/c/']").getAttribute("href");
  const anybody = await (await browser.newContext()).newPage();
  await anybody.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 });
  await anybody.goto(`${address}?lang=${language()}`);
  await expect(anybody.locator("figure img")).toHaveCount(2);
  await read(anybody, "communique-public");
  const card = await anybody.locator("meta[property='og:image']").getAttribute("content");
  const answer = await anybody.request.get(new URL(card ?? "").pathname + `?lang=${language()}`);
  expect(answer.headers()["content-type"]).toBe("image/png");
});
