// A provincial meeting played through its pages, from the form to the communiqué that
// everybody may read.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, shot, signIn } from "../helpers/index.ts";

/** Fills the form with this action and sends it by its strongest button. */
async function send(page: Page, action: string, fields: Record<string, string>): Promise<void> {
  const form = page.locator(`form[method=post][action$="${action}"]`).first();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
  await Promise.all([page.waitForURL(/done=/), form.locator(".acts button, button.btn").last().click()]);
}

test("a meeting is held and ends with a communiqué in both languages", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page, demo("secretary"));
  await page.goto("/meetings");
  await axe(page);
  await fits(page);
  await shot(page, "meetings");
  await page.goto("/meetings/new");
  const form = page.locator("form.form");
  await form.locator("[name=body]").selectOption({ index: 1 });
  await form.locator("[name=kind]").selectOption("organisational");
  await form.locator('[name="title.ar"]').fill("اجتماع تنظيمي");
  await form.locator('[name="title.fr"]').fill("Réunion organisationnelle");
  await form.locator("[name=starts_at]").fill("2025-06-10T17:00");
  // The tenth was a Tuesday: told while it is typed.
  await form.locator("[name=date_text]").fill("lundi 10 juin 2025");
  const right = language() === "ar" ? "الثلاثاء 10 يونيو 2025" : "mardi 10 juin 2025";
  await expect(page.locator("#date-doubts")).toContainText(right);
  await axe(page);
  await fits(page);
  await shot(page, "meeting-form");
  await form.locator("[name=date_text]").fill(right);
  await expect(page.locator("#date-doubts .note")).toHaveCount(0);
  await form.locator("[name=chair_name]").fill("Abdellatif Benmessaoud");
  await form.locator("button[name=find]").click();
  await form.locator("#f-chair label.check", { hasText: /بنمسعود|Benmessaoud/ }).first().locator("input").check();
  const prepared = form.locator("[name=prepares] option", { hasText: /Rabat|الرباط/ }).first();
  await form.locator("[name=prepares]").selectOption((await prepared.getAttribute("value")) ?? "");
  await Promise.all([page.waitForURL(/done=meeting/), form.locator(".acts .btn-strong").click()]);
  await axe(page);
  await fits(page);
  await shot(page, "meeting-empty");
  await send(page, "/attendance", { name: "عبد اللطيف بنمسعود", capacity: "عضو المكتب السياسي", state: "present" });
  await send(page, "/attendance", { name: "عبد اللطيف بنمسعود", capacity: "نائب برلماني", state: "present" });
  await send(page, "/attendance", { name: "فاضمة أوحدو", capacity: "مناضلة", state: "present" });
  await expect(page.locator("#attendance li")).toHaveCount(2);
  // What is being typed outlives a page that is lost.
  await page.locator("[name=text]").first().fill("Les cars partent à midi.");
  await page.evaluate(() => { window.onbeforeunload = null; });
  await send(page, "/agenda", { "title.ar": "المشاركة", "title.fr": "Participation" });
  await expect(page.locator("[name=text]").first()).toHaveValue("Les cars partent à midi.");
  await send(page, "/interventions", { name: "فاضمة أوحدو" });
  await send(page, "/decisions", { "text.ar": "يشارك الإقليم بـ 1.000 مشارك", "text.fr": "La province participe avec 1 000 personnes", manner: "unanimity" });
  await axe(page);
  await fits(page);
  await shot(page, "meeting-room");
  const meeting = new URL(page.url()).pathname;
  for (const end of ["/minutes", "/convocation"]) {
    await page.goto(meeting + end);
    await axe(page);
    await fits(page);
    await shot(page, `meeting${end.replace("/", "-")}`);
  }
  await page.goto(`${meeting}/minutes.html?lang=both`);
  await expect(page.locator("body")).toContainText("membre du Bureau politique et député");
  await axe(page);
  await shot(page, "minutes-paper");
  await page.goto(meeting);
  await send(page, "/communiques", {});
  await axe(page);
  await fits(page);
  await shot(page, "communique-form");
  await page.locator("form[action$='/publication'] button").click();
  await page.locator("dialog button[value=yes]").click();
  await page.waitForURL(/done=published/);
  const address = await page.locator("a[href^='/c/']").getAttribute("href");
  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto(address ?? "");
  for (const word of ["Abdellatif Benmessaoud", "membre du Bureau politique et député", "عضو المكتب السياسي ونائب برلماني", "1 000", "1.000", "Kamal Rachidi", "Ibn Rochd"]) {
    await expect(anybody.locator("main")).toContainText(word);
  }
  await axe(anybody);
  await fits(anybody);
  await anybody.screenshot({ path: `shots/communique-${test.info().project.name}.png`, fullPage: true });
});
