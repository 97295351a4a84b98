// The main job, as those who do it do it: a place is filled in the morning, its holder
// stands before the door in the afternoon, and the board knows.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, shot, signIn } from "../helpers/index.ts";
import { another, codeOf, enrol, number, openBoard, openCommune, pair } from "../helpers/way.ts";
import { newcomer } from "../helpers/world.ts";

/** The page as it stands must be sound before the way goes on. */
async function sound(page: Page, name: string): Promise<void> {
  await shot(page, `journey-${name}`);
  await axe(page);
  await fits(page);
}

test("a place is filled, its ticket goes through the door, the board moves by itself", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const who = newcomer();

  // The coordinator sees what is missing.
  await signIn(page, demo("coordinator"));
  await sound(page, "home");
  const board = await openBoard(page);
  const figures = page.locator("#board-top .figure");
  await expect(figures.first().locator(".of")).toContainText(/1[.\s\u00a0\u202f]000/);
  const confirmed = await number(figures.nth(0).locator(".n"));
  const missing = await number(figures.nth(0).locator(".gap"));
  expect(confirmed + missing).toBe(1000);
  await sound(page, "board");

  // Somebody new, in a commune's list.
  await openCommune(page);
  await sound(page, "list");
  const place = await enrol(page, who);
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
  await page.locator("main .btn-strong").click();
  await page.waitForURL(/done=ticket$/);
  const code = await codeOf(page);
  await sound(page, "ticket");

  // The board stays open, and counts her among the confirmed.
  await page.goto(board);
  await expect.poll(() => number(figures.nth(0).locator(".n"))).toBeGreaterThan(confirmed);
  const inside = await number(figures.nth(1).locator(".n"));
  await page.evaluate(() => Object.assign(window, { untouched: true }));

  // Whoever holds the gathering makes a code for a phone.
  const desk = await another(browser);
  await signIn(desk, demo("rabat"));
  await desk.goto(board.replace(/board$/, "doors"));
  await desk.locator("form[action$='/door-codes'] button").click();
  const pairing = await desk.locator(".pair-code").innerText();
  await sound(desk, "door-code");

  // A volunteer's phone, with no account.
  const phone = await another(browser, true);
  await phone.goto(`/door?lang=${language()}`);
  await sound(phone, "pairing");
  await pair(phone, pairing);
  const paste = phone.locator("[data-paste] input");
  await paste.fill(code);
  await sound(phone, "scanner");
  await paste.press("Enter");
  await expect(phone.locator("#scanner.scan-go [data-word]")).toBeVisible();
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
  await phone.locator("[data-next]").click();
  await offList(phone);
});

/** Who comes unlisted is counted without a network, and told when it is back. */
async function offList(phone: Page): Promise<void> {
  const told = phone.locator("[data-tools-told]");
  await phone.locator("[data-tools] details > summary").first().click();
  await expect(phone.locator("[data-walk-in-of] option")).not.toHaveCount(1);
  await phone.context().setOffline(true);
  await phone.locator("[data-walk-in-of]").selectOption({ index: 1 });
  await phone.fill("#f-walk-heads", "3");
  await phone.locator("[data-walk-in] .btn").click();
  const kept = await told.innerText();
  await expect(phone.locator("#scanner")).toHaveClass(/is-off/);
  await sound(phone, "walk-in");
  await phone.context().setOffline(false);
  await expect(phone.locator("#scanner")).not.toHaveClass(/is-off/, { timeout: 15_000 });
  await expect(told).not.toHaveText(kept);
  await restarted(phone);
  // A list, by its numbers: one confirmation.
  await phone.locator("[data-tools] details > summary").nth(1).click();
  await phone.locator("[data-list-of]").selectOption({ index: 2 });
  await expect(told).not.toHaveText("");
  await sound(phone, "list");
}

/** A phone that restarts before it was heard still sends the heads; no name lay on it meanwhile. */
async function restarted(phone: Page): Promise<void> {
  const lying = () =>
    phone.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("hadir-door-walk-in "))
        .map(([, value]) => value),
    );
  await phone.route("**/api/v1/door/walk-ins*", (call) => call.abort());
  await phone.fill("#f-walk-name", "حمو أوزين");
  await phone.locator("[data-walk-in] .btn").click();
  await expect.poll(async () => (await lying()).length).toBe(1);
  expect((await lying()).join()).not.toContain("أوزين");
  phone.once("dialog", (warning) => void warning.accept());
  await phone.reload();
  expect(await lying()).toHaveLength(1);
  await phone.unroute("**/api/v1/door/walk-ins*");
  await expect.poll(async () => (await lying()).length, { timeout: 20_000 }).toBe(0);
  await phone.locator("[data-tools] details > summary").first().click();
}
