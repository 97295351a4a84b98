// The main way again, where no script runs: forms and links alone.
import { expect, test } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { language, shot, signIn } from "../helpers/index.ts";
import { another, codeOf, enrol, number, openBoard, openCommune, pair } from "../helpers/way.ts";
import { newcomer, world } from "../helpers/world.ts";

test.use({ javaScriptEnabled: false });

test("a place is filled and its ticket scanned without a script", async ({ page, browser }) => {
  test.setTimeout(300_000);
  const who = newcomer();
  await signIn(page, demo("coordinator"));
  const board = await openBoard(page);
  const present = page.locator("#board-top .figure").nth(1).locator(".n");
  await openCommune(page);
  const place = await enrol(page, who);
  await place.locator("form:has(input[value=confirmed]) button").click();
  await expect(place.locator(".chip-confirmed")).toBeVisible();
  await place.locator("a[href$='/ticket']").click();
  await page.locator("main .btn-strong").click();
  const code = await codeOf(page);
  await page.goto(board);
  const inside = await number(present);

  const desk = await another(browser);
  await signIn(desk, demo("rabat"));
  await desk.goto(board.replace(/board$/, "doors"));
  await desk.locator("form[action$='/door-codes'] button").click();
  const pairing = await desk.locator(".pair-code").innerText();

  const phone = await another(browser, true);
  await phone.goto(`/door?lang=${language()}`);
  await pair(phone, pairing);
  const enter = phone.locator("form[action='/door/scan']");
  await shot(phone, "plain-scanner");
  await enter.locator("input[name=ticket]").fill(code);
  await enter.locator("button[value=in]").click();
  await expect(phone.locator(".scan-go .name")).toHaveText(who.name);
  await shot(phone, "plain-admitted");
  await phone.locator("a.next").click();
  await enter.locator("input[name=ticket]").fill(code);
  await enter.locator("button[value=in]").click();
  await expect(phone.locator(".scan-twice h1")).toBeVisible();

  await page.goto(board);
  expect(await number(present)).toBeGreaterThan(inside);
});

test("a leader is found by name without a script, and nothing typed is lost", async ({ page }) => {
  await signIn(page, demo("coordinator"));
  const { commune } = await world(page.request);
  await page.goto(`/delegations/${commune}/edit`);
  await page.locator("input[name=reserve]").fill("3");
  await page.locator("input[name=leader_name]").fill("Malika Outaleb");
  await page.locator("button[name=find]").click();
  await expect(page.locator("input[name=reserve]")).toHaveValue("3");
  await expect(page.locator("input[name=leader]")).not.toHaveCount(1);
  await shot(page, "plain-leader");
});

test("what cannot be undone is asked first without a script too", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/people/new");
  const [given = "", family = ""] = newcomer().name.split(/ (.*)/);
  await page.fill("[name='names[1].given']", given);
  await page.fill("[name='names[1].family']", family);
  await page.fill("[name=birth_date]", "12/03/1961");
  await page.locator("form.form .acts .btn-strong").click();
  await page.waitForURL(/done=person$/);
  const removal = page.locator("form[action$='/delete']");
  await removal.locator("button").click();
  await expect(page).toHaveURL(/done=person$/);
  await shot(page, "plain-asked");
  await removal.locator("input[type=checkbox]").check();
  await removal.locator("button").click();
  await page.waitForURL(/done=person-deleted/);
});
