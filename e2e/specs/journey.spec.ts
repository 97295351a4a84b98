// The main job, as those who do it do it: a place is filled in the morning, its holder
// stands before the door in the afternoon, and the board knows.
import { expect, test, type Browser, type Locator, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, shot, signIn } from "../helpers/index.ts";
import { newcomer } from "../helpers/world.ts";

/** The page as it stands must be sound before the way goes on. */
async function sound(page: Page, name: string): Promise<void> {
  await shot(page, `journey-${name}`);
  await axe(page);
  await fits(page);
}

/** The first whole number of a text, however its thousands are kept apart. */
const number = async (where: Locator): Promise<number> => {
  const text = (await where.innerText()).match(/\d[\d.\s\u00a0\u202f]*/)?.[0] ?? "";
  return Number(text.replace(/\D/g, ""));
};

const strong = (page: Page) => page.locator("main .btn-strong:visible");

/** From the board to a commune's list. */
async function openCommune(page: Page, name: RegExp): Promise<void> {
  await page.locator("#board-rows .row-link", { hasText: name }).first().click();
  await page.locator("#chosen .btn-strong").click();
  await page.waitForURL(/\/delegations\//);
}

async function another(browser: Browser, page: Page, phone = false): Promise<Page> {
  const size = phone ? { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } : {};
  const context = await browser.newContext({ ...test.info().project.use, ...size, storageState: undefined });
  page.on("close", () => void context.close());
  return context.newPage();
}

test("a place is filled, its ticket goes through the door, the board moves by itself", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const who = newcomer();

  // The coordinator sees what is missing.
  await signIn(page, demo("coordinator"));
  await sound(page, "home");
  await page.locator("main h2 a").first().click();
  await page.waitForURL(/\/board$/);
  const board = page.url();
  const figures = page.locator("#board-top .figure");
  await expect(figures.first().locator(".of")).toContainText(/1[.\s\u00a0\u202f]000/);
  const confirmed = await number(figures.nth(0).locator(".n"));
  const missing = await number(figures.nth(0).locator(".gap"));
  expect(confirmed + missing).toBe(1000);
  await sound(page, "board");

  // Somebody new, in a commune's list.
  await openCommune(page, language() === "ar" ? /تيفلت/ : /Tiflet/);
  await page.locator("#add-new > summary").click();
  await page.locator("#add-new input[name=name]").fill(who.name);
  await page.locator("#add-new input[name=phone]").fill("06 12 34 56 78");
  await page.locator("#add-new input[name=capacity]").fill(language() === "ar" ? "مناضلة" : "militante");
  await sound(page, "enrol");
  await page.locator("#add-new .btn-strong").click();
  await page.waitForURL(/done=enrolment#e-/);
  const place = page.locator(".member", { hasText: who.name });
  await expect(place).toBeInViewport();
  await expect(place.locator(".chip-nominated")).toBeVisible();

  // She has said yes.
  await place.locator("form:has(input[value=confirmed]) button").click();
  await page.waitForURL(/done=answer#e-/);
  await expect(place.locator(".chip-confirmed")).toBeVisible();
  await expect(place).toBeInViewport();
  await sound(page, "confirmed");

  // Her ticket, with the code in letters.
  await place.locator("a[href$='/ticket']").click();
  await expect(page.locator("h1")).toHaveText(who.name);
  await strong(page).click();
  await page.waitForURL(/done=ticket$/);
  await page.locator("main details > summary").click();
  const code = await page.locator("main details code").innerText();
  expect(code).toMatch(/^HD1\./);
  await sound(page, "ticket");

  // The board stays open, and counts her among the confirmed.
  await page.goto(board);
  await expect.poll(() => number(figures.nth(0).locator(".n"))).toBeGreaterThan(confirmed);
  const inside = await number(figures.nth(1).locator(".n"));
  await page.evaluate(() => Object.assign(window, { untouched: true }));

  // Whoever holds the gathering makes a code for a phone.
  const desk = await another(browser, page);
  await signIn(desk, demo("rabat"));
  await desk.goto(new URL(board).pathname.replace(/board$/, "doors"));
  await sound(desk, "doors");
  await desk.locator("form[action$='/door-codes'] button").click();
  const pairing = await desk.locator(".pair-code").innerText();
  await sound(desk, "door-code");

  // A volunteer's phone, with no account.
  const phone = await another(browser, page, true);
  await phone.goto(`/door?lang=${language()}`);
  await phone.locator("#pair-form input[name=code]").fill(pairing);
  await phone.locator("#pair-form input[name=device_name]").fill("Téléphone 7");
  await phone.locator("#pair-form input[name=gate]").fill("B");
  await sound(phone, "pairing");
  await phone.locator("#pair-form button.btn-strong").click();
  const paste = phone.locator("[data-paste] input");
  await paste.fill(code);
  await sound(phone, "scanner");
  await paste.press("Enter");
  const verdict = phone.locator("#scanner.scan-go [data-word]");
  await expect(verdict).toBeVisible();
  await expect(phone.locator("[data-name]")).toHaveText(who.name);
  await shot(phone, "journey-admitted");

  // The board has moved by itself.
  await expect.poll(() => number(figures.nth(1).locator(".n")), { timeout: 15_000 }).toBeGreaterThan(inside);
  expect(await page.evaluate(() => "untouched" in window), "the board was not loaded again").toBe(true);
  await sound(page, "board-moved");

  // Green gives way by itself; the same ticket a second time is told from the first, and waits.
  await expect(paste).toBeVisible();
  await paste.fill(code);
  await paste.press("Enter");
  await expect(phone.locator("#scanner.scan-twice [data-word]")).toBeVisible();
  await shot(phone, "journey-twice");
  await axe(phone);
});
