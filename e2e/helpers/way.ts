// Steps of the main way that several specs take.
import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import { language } from "./index.ts";

/** The first whole number of a text, however its thousands are kept apart. */
export async function number(where: Locator): Promise<number> {
  const text = (await where.innerText()).match(/\d[\d.\s\u00a0\u202f]*/)?.[0] ?? "";
  return Number(text.replace(/\D/g, ""));
}

/** From the home page to the board of the next gathering. */
export async function openBoard(page: Page): Promise<string> {
  await page.locator("main h2 a").first().click();
  await page.waitForURL(/\/board$/);
  return page.url();
}

/** From the board to Tiflet's list. */
export async function openCommune(page: Page): Promise<void> {
  const name = language() === "ar" ? /تيفلت/ : /Tiflet/;
  await page.locator("#board-rows .row-link", { hasText: name }).first().click();
  await page.locator("#chosen .btn-strong").click();
  await page.waitForURL(/\/delegations\//);
}

/** Somebody new in the list that is open; the place she has. */
export async function enrol(page: Page, who: { name: string }): Promise<Locator> {
  await page.locator("#add-new > summary").click();
  await page.locator("#add-new input[name=name]").fill(who.name);
  await page.locator("#add-new input[name=phone]").fill("06 12 34 56 78");
  await page.locator("#add-new input[name=capacity]").fill(language() === "ar" ? "مناضلة" : "militante");
  await page.locator("#add-new .btn-strong").click();
  await page.waitForURL(/done=enrolment#e-/);
  return page.locator(".member", { hasText: who.name });
}

/** The ticket that is open, its code in letters. */
export async function codeOf(page: Page): Promise<string> {
  await page.locator("main details > summary").click();
  const code = await page.locator("main details code").innerText();
  expect(code).toMatch(/^HD1\./);
  return code;
}

/** A page of somebody else's, in the same language; on a phone where it is asked for. */
export async function another(browser: Browser, phone = false): Promise<Page> {
  const size = phone ? { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } : {};
  const context = await browser.newContext({ ...test.info().project.use, ...size });
  return context.newPage();
}

/** A phone at the gate, by the code that was made for it. */
export async function pair(phone: Page, code: string): Promise<void> {
  await phone.locator("#pair-form input[name=code]").fill(code);
  await phone.locator("#pair-form input[name=device_name]").fill("Téléphone 7");
  await phone.locator("#pair-form input[name=gate]").fill("B");
  await phone.locator("#pair-form button.btn-strong").click();
}
