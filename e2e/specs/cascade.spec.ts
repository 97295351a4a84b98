// From a fresh gathering to 35 leaders who have each entered names: one sheet sets the
// delegations and their leaders up, one button makes the links, each leader comes in on a
// phone of their own and pastes a list. Told at the end: how long it took.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, shot, signIn } from "../helpers/index.ts";
import { ask, newPhone } from "../helpers/world.ts";

const pin = "4827";
const given = ["رابحة", "أيوب", "فاطمة", "الحسين", "خديجة", "إدريس", "مليكة"];
const family = ["زكري", "الصنهاجي", "أعراب", "أوبراهيم", "بوسلهام"];
/** Nobody like anybody else: thirty-five leaders, three people each. */
const called = (n: number, of: string) => `${given[n % 7]} ${family[Math.floor(n / 7) % 5]} ${of}`;
const leaderNames = ["المنصوري", "الوردي"];

async function phone(browser: Browser): Promise<Page> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({
    baseURL, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "ar-MA", reducedMotion: "reduce",
  });
  return context.newPage();
}

async function gathering(page: Page): Promise<string> {
  await page.goto("/gatherings/new");
  await page.fill("input[name='title.fr']", "Rencontre des trente-cinq");
  await page.fill("input[name='title.ar']", "لقاء الخمس والثلاثين");
  await page.fill("input[name=starts_at]", "2027-05-22T15:00");
  await page.fill("input[name='venue.name.fr']", "Salle couverte");
  await page.fill("input[name='venue.area']", "04.291");
  await page.locator("main form .btn-strong").last().click();
  await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}/);
  const address = page.url().replace(/[?#].*/, "");
  await page.goto(`${address}/delegations/new`);
  await page.fill("input[name=area]", "04.291");
  await page.fill("input[name=quota]", "1000");
  await page.locator("main form .btn-strong").last().click();
  await page.waitForURL(/\/delegations\/[0-9a-f-]{36}/);
  return page.url().replace(/[?#].*/, "");
}

test("one sheet sets 35 leaders up, and each of them enters names", async ({ page, browser }) => {
  test.setTimeout(600_000);
  await signIn(page, demo("coordinator"));
  const begun = Date.now();
  const province = await gathering(page);
  await page.goto(`${province}/split`);
  const areas = await page.locator("main tbody th label").allInnerTexts();
  expect(areas).toHaveLength(35);
  const rows = areas.map((area, n) => `${area};${n < 20 ? 29 : 28};${called(n, leaderNames[n % 2] ?? "")};${newPhone()}`);
  await page.locator("#paste > summary").click();
  const sheet = Buffer.from(["الجماعة;المقاعد;المسؤول;الهاتف", ...rows].join("\n"));
  await page.setInputFiles("#paste input[type=file]", { name: "leaders.csv", mimeType: "text/csv", buffer: sheet });
  await page.locator("#paste form[enctype] .btn-strong").click();
  await expect(page.locator("main tbody input[maxlength]").first()).not.toHaveValue("");
  await axe(page);
  await shot(page, "cascade-sheet");
  await page.locator("main > form .btn-strong, main form.stack .btn-strong").first().click();
  await page.waitForURL(/done=split/);
  await page.goto(`${province}/leaders`);
  await page.locator("main .btn-strong").click();
  await page.waitForURL(/done=leader-links/);
  await axe(page);
  await fits(page);
  await shot(page, "cascade-links");
  const texts = await page.locator("main [data-copy]").evaluateAll((all) => all.map((one) => one.getAttribute("data-copy") ?? ""));
  expect(texts).toHaveLength(35);
  const ready = Date.now();

  for (const [n, text] of texts.entries()) {
    const leader = await phone(browser);
    await leader.goto(text.match(/http\S+/)?.[0] ?? "");
    await leader.fill("input[name=pin]", pin);
    await leader.fill("input[name=again]", pin);
    await leader.locator("main .btn-strong").click();
    await leader.waitForURL(/\/leader\/[0-9a-f-]{36}$/);
    const list = ["زموري", "تيفلتي", "والماسي"].map((of, i) => `${i + 1}- ${called(n, of)} ${newPhone()}`).join("\n");
    await leader.locator("#add-list > summary").click();
    await leader.fill("textarea[name=list]", list);
    await leader.locator("#add-list .btn-strong").click();
    await expect(leader.locator("table.pasted tbody tr")).toHaveCount(3);
    await leader.locator("main form .btn-strong").click();
    await leader.waitForURL(/done=list/);
    await leader.context().close();
  }
  const { pathname } = new URL(province);
  const { gathering: id } = await ask<{ gathering: string }>(page.request, pathname);
  const board = await ask<{ nominated: number }>(page.request, `/gatherings/${id}/board`);
  expect(board.nominated).toBe(105);
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
  console.log(`35 leaders set up in ${seconds(begun, ready)} s; all of them have entered names after ${seconds(begun, Date.now())} s`);
});
