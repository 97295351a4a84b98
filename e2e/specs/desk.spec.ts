// A newcomer pastes two texts, of a career and of a meeting, and accepts what they say:
// then the person's page has the career, the meeting and the gathering are there. Files are
// read the same way, and every key that the desk offers answers.
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { docx } from "../helpers/docx.ts";
import { axe, fits, language, onPhone, shot, signIn } from "../helpers/index.ts";

const text = (name: string): string => readFileSync(new URL(`../../examples/documents/${name}`, import.meta.url), "utf8");

async function bring(page: Page, words: string, title: string): Promise<void> {
  await page.goto("/documents/new");
  await page.locator("textarea[name=text]").fill(words);
  await page.locator("input[name=title]").fill(title);
  await page.locator("input[name=published]").fill("2025-06-12");
  await Promise.all([page.waitForURL(/done=document/), page.locator("form.form .btn-strong").click()]);
}

/** Says yes to what waits first: by its key on a laptop, with a thumb on a phone. */
async function acceptAll(page: Page): Promise<void> {
  const waiting = page.locator("[data-open]");
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    const card = waiting.first();
    if (onPhone()) await card.locator("[data-key=a]").click();
    else {
      await card.focus();
      await page.keyboard.press("a");
    }
    await expect.poll(() => waiting.count(), { timeout: 15_000 }).toBeLessThan(left);
  }
}

test("two texts become a career, a meeting and a gathering", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, demo("admin"));
  await page.goto("/documents");
  await axe(page);
  await fits(page);
  await shot(page, "documents");
  await page.goto("/documents/new");
  await axe(page);
  await fits(page);
  await shot(page, "document-new");

  // Each way has its own people: both are walked at once.
  const family = language() === "ar" ? "بوزلماط" : "أوبلعيد";
  await bring(page, text("career-ar.txt").replaceAll("بوزلماط", family), `رشيد ${family} يعود إلى الواجهة`);
  await expect(page.locator("mark.claim").first()).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "desk-career");
  await page.locator("[data-open]").first().locator("summary").click();
  await axe(page);
  await fits(page);
  await page.locator("[data-open]").first().locator("summary").click();
  if (!onPhone()) {
    // From card to card, and into the form that corrects.
    // From anywhere on the page the first key leads to the first claim; an Arabic keyboard writes ت for j.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("j");
    await expect(page.locator("[data-open]").first()).toBeFocused();
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "ت", code: "KeyJ", bubbles: true, cancelable: true })));
    await expect(page.locator("[data-open]").nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await page.keyboard.press("e");
    await expect(page.locator("[data-open]").first().locator(".correct input:not([type=hidden]), .correct select").first()).toBeFocused();
  }
  await acceptAll(page);
  await axe(page);
  await shot(page, "desk-career-done");
  await page.locator(".about a").first().click();
  const career = page.locator("#career-table");
  for (const words of ["1984", "1996", "1997", "2011", "2003", "2009", "2015", "مجلس جهة الرباط سلا زمور زعير", "الإجازة في الاقتصاد"]) {
    await expect(career).toContainText(words);
  }
  await expect(page.locator(".sources")).toContainText("عضوا بمجلس جهة الرباط سلا زمور زعير");
  await axe(page);
  await fits(page);
  await shot(page, "desk-person");

  // A meeting of a day of its own: one that is told twice would be taken for one.
  const day = language() === "ar" ? "27 mai" : "3 juin";
  await bring(page, text("meeting-fr.txt").replaceAll("10 juin", day), "La province prépare la rencontre régionale");
  const right = language() === "ar" ? "الثلاثاء 27 ماي 2025" : "mardi 3 juin 2025";
  await expect(page.locator(".card .weekday")).toContainText(right);
  await axe(page);
  await fits(page);
  await shot(page, "desk-meeting");
  await acceptAll(page);
  const desk = page.url();
  await page.locator(".card a[href^='/gatherings/']").first().click();
  const main = page.locator("main");
  await expect(main).toContainText("Ibn Khaldoun");
  await expect(main).toContainText(/15:00|15\s?h\s?00/);
  await expect(main).toContainText(/1[.\s\u00a0\u202f]000/);
  await page.goto(desk);
  await page.locator(".card a[href^='/meetings/']").first().click();
  await expect(page.locator("main")).toContainText(language() === "ar" ? right : `lundi ${day} 2025`);
  await page.goto("/documents");
  await expect(page.locator(".review .row-link").first()).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "documents-two");
});

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

async function upload(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.goto("/documents/new");
  await page.locator("input[name=file]").setInputFiles({ name, mimeType, buffer });
  await page.locator("input[name=published]").fill("2025-04-30");
  await Promise.all([page.waitForURL(/done=document/), page.locator("form.form .btn-strong").click()]);
}

test("a Word file and a PDF are read as what a person reads in them", async ({ page, browser }) => {
  await signIn(page, demo("press"));
  const day = language() === "ar" ? "8 avril" : "15 avril";
  const told = text("meeting-fr.txt").replaceAll("lundi 10 juin", `mardi ${day}`);
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await upload(page, "communique.docx", word, docx(told.split("\n")));
  const article = page.locator(".article");
  await expect(article).toContainText(`le mardi ${day} 2025 dans la province de Khémisset`);
  await expect(page.locator("mark.claim").first()).toBeVisible();
  await expect(page.locator(".card", { hasText: "Hamza Ziraoui" }).first()).toBeVisible();
  await axe(page);
  await fits(page);

  // The same browser prints the article: its letters are drawn, and read again.
  const printer = await browser.newPage();
  const career = text("career-ar.txt").split("\n").filter(Boolean).map((line) => `<p>${line}</p>`).join("");
  await printer.setContent(`<html dir="rtl" lang="ar"><body>${career}</body></html>`);
  await upload(page, "article.pdf", "application/pdf", await printer.pdf({ format: "A4" }));
  await printer.close();
  await expect(article).toContainText("رشيد بوزلماط");
  await expect(article).toContainText("من كلية الحقوق بالرباط، ثم أدى الخدمة المدنية");
  await expect(page.locator("mark.claim").first()).toBeVisible();
  await fits(page);
  await shot(page, "desk-pdf");
});

test("every key of the desk answers", async ({ page }) => {
  test.skip(onPhone(), "a phone has no keys");
  await signIn(page, demo("admin"));
  await page.goto("/people/new");
  const names = [{ script: "Arab", given: "كريم", family: "بنسعود" }];
  const known = await call(page, "/people", { names, home_area: "04.291" });
  await call(page, `/people/${known.id}/tenures`, { kind: "mandate", role: { ar: "عضو" }, began: "2003", ended: "2008",
    body_name: { ar: "مجلس جماعة والماس" }, source: "تصريح" });
  const words = "ازداد كريم بنسعود سنة 1961 بوالماس. وكان عضوا بمجلس جماعة والماس من 2003 إلى 2009. "
    + "وكان عضوا بمجلس جهة الرباط سلا القنيطرة من سنة 1990 إلى سنة 2001. "
    + "وكان عضوا بالمجلس الإقليمي للخميسات من سنة 2015 إلى سنة 2021.";
  await bring(page, words, "كريم بنسعود");
  const keys = page.locator(".desk-keys kbd");
  await expect(keys).toHaveText(["j", "k", "a", "e", "r", "t"]);
  await axe(page);
  await fits(page);
  await shot(page, "desk-keys");
  const waiting = page.locator("[data-open]");
  // A role of that body: the card of the person names it as well.
  const holding = (body: string) => waiting.filter({ hasText: `· ${body}` }).first();
  const press = async (body: string, key: string) => {
    const left = await waiting.count();
    await holding(body).focus();
    await page.keyboard.press(key);
    await expect.poll(() => waiting.count(), { timeout: 15_000 }).toBeLessThan(left);
  };
  // t: the years of the text take the place of those held.
  await expect(holding("مجلس جماعة والماس").locator(".against")).toContainText("2008");
  await press("مجلس جماعة والماس", "t");
  // r: refused, and noted as such.
  await press("مجلس جهة الرباط", "r");
  await expect(page.locator(".card.is-rejected")).toHaveCount(1);
  // e: opens the form that corrects; a letter typed there is a letter.
  await holding("المجلس الإقليمي").focus();
  await page.keyboard.press("e");
  const form = holding("المجلس الإقليمي").locator(".correct");
  await expect(form.locator("input:not([type=hidden]), select").first()).toBeFocused();
  await form.locator("input[name='proposal.began']").fill("2016");
  await form.locator("input[name='proposal.role.ar']").press("r");
  await expect(page.locator(".card.is-rejected")).toHaveCount(1);
  await form.locator("input[name='proposal.role.ar']").fill("عضو");
  const left = await waiting.count();
  await form.locator("input[name='proposal.began']").press("Enter");
  await expect.poll(() => waiting.count(), { timeout: 15_000 }).toBeLessThan(left);
  await page.goto(`/people/${known.id}`);
  const career = page.locator("#career-table");
  await expect(career).toContainText("2009");
  await expect(career).toContainText("2016");
  await expect(career).not.toContainText("2008");
  await expect(career).not.toContainText("1990");
});
