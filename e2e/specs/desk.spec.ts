// A newcomer pastes two texts, of a career and of a meeting, and accepts what they say:
// then the person's page has the career, the meeting and the gathering are there.
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
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
    await page.locator("[data-open]").first().focus();
    await page.keyboard.press("j");
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
