// From a fresh gathering to people at the door: the coordinator shares places out, leaders
// come in by a link on a phone of 360 px in Arabic, enter names and paste a list, somebody
// invited answers on the link, and the coordinator sees it without asking again.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, shot, signIn } from "../helpers/index.ts";
import { ask, newPhone } from "../helpers/world.ts";

const pin = "4827";

/** Ten for each leader, others in each language; nobody like anybody else. */
const people = () => (language() === "ar" ? ofThePlateau : ofThePlain);
const ofThePlain = [
  "بهيجة السملالي", "ياسين بوطيب", "سناء الكنوني", "عبد الجليل حمداوي", "نورة أيت وعلي",
  "رحال البوعناني", "وفاء الجامعي", "التهامي بلقايد", "غيثة مكوار", "أنوار الفيلالي",
  "صفية بنكروم", "المكي الزياني", "لطيفة أمزيان", "حسن الوزاني", "شامة العياشي",
  "عمر بوستة", "سميرة الطاهيري", "جمال الشرايبي", "ثورية القباج", "الغازي الحداد",
];
const ofThePlateau = [
  "رابحة زكري", "أيوب الصنهاجي", "فاطمة أعراب", "الحسين أوبراهيم", "خديجة بوسلهام",
  "عبد النبي لكحل", "مليكة تيغلي", "إدريس المرنيسي", "السعدية بنوقاص", "حمو أوزين",
  "يامنة الدركاوي", "لحسن بوزكري", "نجاة الحيحي", "مصطفى إملولي", "زهرة القدّاري",
  "ميلود الصغير", "حليمة أبوزيد", "كمال الوردي", "طامو الغرباوي", "عزوز التازي",
];

async function send(page: Page): Promise<void> {
  await page.locator("main form .btn-strong").last().click();
  await page.waitForLoadState();
}

/** A cheap phone in Arabic, whatever the coordinator has. */
async function phone(browser: Browser): Promise<Page> {
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({
    baseURL, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "ar-MA", reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Accessible, and no wider than the window. */
async function sound(page: Page, name: string): Promise<void> {
  await axe(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, name).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await shot(page, `hall-${name}`);
}

interface Person { id: string; membership: { number: string | null } | null }

/** People of the province who can be told apart by the number on their card. */
async function leaders(page: Page, n: number): Promise<string[]> {
  const found: string[] = [];
  const { items } = await ask<{ items: { id: string }[] }>(page.request, "/people?area=04.291&limit=60");
  for (const { id } of items) {
    const { membership } = await ask<Person>(page.request, `/people/${id}`);
    if (membership?.number) found.push(membership.number);
    if (found.length === n) break;
  }
  expect(found).toHaveLength(n);
  return found;
}

/** Two delegations of ten places with their leaders, in a gathering of their own. */
async function share(page: Page): Promise<{ gathering: string; parts: string[] }> {
  await page.goto("/gatherings/new");
  await page.fill("input[name='title.fr']", language() === "ar" ? "Rencontre du plateau" : "Rencontre de la plaine");
  await page.fill("input[name='title.ar']", language() === "ar" ? "لقاء الهضبة" : "لقاء السهل");
  await page.fill("input[name=starts_at]", "2027-05-15T15:00");
  await page.fill("input[name='venue.name.fr']", "Salle couverte");
  await page.fill("input[name='venue.name.ar']", "القاعة المغطاة");
  await page.fill("input[name='venue.area']", "04.291");
  await send(page);
  await expect(page).toHaveURL(/\/gatherings\/[0-9a-f-]{36}/);
  const gathering = page.url().replace(/[?#].*/, "");
  await page.goto(`${gathering}/delegations/new`);
  await page.fill("input[name=area]", "04.291");
  await page.fill("input[name=quota]", "30");
  await send(page);
  await expect(page).toHaveURL(/\/delegations\/[0-9a-f-]{36}/);
  const province = page.url().replace(/[?#].*/, "");
  const numbers = await leaders(page, 2);
  await page.goto(`${province}/split`);
  await sound(page, "split");
  const places = page.locator("main tbody input[inputmode=numeric]");
  const count = await places.count();
  for (let n = 0; n < count; n += 1) await places.nth(n).fill(n < 2 ? "10" : "0");
  for (let n = 0; n < 2; n += 1) await page.locator("main tbody input[maxlength]").nth(n).fill(numbers[n] ?? "");
  await send(page);
  await expect(page).toHaveURL(/done=split/);
  const { pathname } = new URL(gathering);
  const told = await ask<{ items: { id: string; parent: string | null }[] }>(page.request, `${pathname}/delegations?limit=200`);
  return { gathering, parts: told.items.filter((each) => each.parent).map((each) => each.id) };
}

/** The link a coordinator makes, as the page shows it to be sent. */
async function link(page: Page, delegation: string): Promise<string> {
  await page.goto(`/delegations/${delegation}/leader`);
  await page.locator("main .btns .btn-strong").click();
  await expect(page.locator(".bubble")).toBeVisible();
  await expect(page.locator("a[href^='https://wa.me/']")).toHaveCount(1);
  await sound(page, "link");
  return page.locator("main .copy code").innerText();
}

test("leaders fill the hall by link, and the coordinator sees it live", async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page, demo("coordinator"));
  const { gathering, parts } = await share(page);
  expect(parts).toHaveLength(2);
  const links: string[] = [];
  for (const part of parts) links.push(await link(page, part));
  await page.goto(`${gathering}/board`);
  await sound(page, "board-before");

  let invitation = "";
  for (const [nth, address] of links.entries()) {
    const leader = await phone(browser);
    // The second phone is one whose browser hands contacts out.
    if (nth === 1) {
      const chosen = [{ name: ["Amina Zeroual"], tel: ["06 12 34 56 78"] }, { name: ["سعيد أوعلي"], tel: [] }];
      await leader.addInitScript((found) => {
        Object.defineProperty(navigator, "contacts", { value: { select: async () => found } });
      }, chosen);
    }
    await leader.goto(address);
    await sound(leader, "open");
    await leader.fill("input[name=pin]", pin);
    await leader.fill("input[name=again]", pin);
    await leader.locator("main .btn-strong").click();
    await leader.waitForURL(/\/leader\/[0-9a-f-]{36}$/);
    expect(await leader.evaluate(() => [document.dir, innerWidth])).toEqual(["rtl", 360]);
    await sound(leader, "leader-empty");
    for (let n = 0; n < 5; n += 1) {
      await leader.locator("#add-new > summary").click();
      await leader.fill("#add-new input[name=name]", people()[nth * 10 + n] ?? "");
      await leader.fill("#add-new input[name=phone]", newPhone());
      await leader.locator("#add-new .btn-strong").click();
      await leader.waitForURL(/done=enrolment/);
    }
    const pasted = ["لائحة المشاركين:", ...[1, 2, 3, 4, 5].map((n) =>
      `${n}- ${people()[nth * 10 + 4 + n]} 📱 ${newPhone()} (مناضل)`), "شكرا"].join("\n");
    await leader.locator("#add-list > summary").click();
    const contacts = leader.locator("#add-list [data-contacts]");
    if (nth === 1) {
      await contacts.click();
      await expect(leader.locator("textarea[name=list]")).toHaveValue("Amina Zeroual 06 12 34 56 78\nسعيد أوعلي ");
    } else {
      await expect(contacts).toBeHidden();
    }
    await leader.fill("textarea[name=list]", pasted);
    await leader.locator("#add-list .btn-strong").click();
    await expect(leader.locator("table.pasted tbody tr")).toHaveCount(5);
    await sound(leader, "leader-list");
    await leader.locator("main form .btn-strong").click();
    await leader.waitForURL(/done=list/);
    await expect(leader.locator(".led > .member")).toHaveCount(10);
    await sound(leader, "leader-full");
    if (nth === 0) {
      const more = leader.locator(".led > .member details").first();
      await more.locator("summary").click();
      await sound(leader, "leader-more");
      invitation = (await more.locator(".bubble").innerText()).match(/http\S+/)?.[0] ?? "";
      await leader.goto("/leader");
      await leader.goto(`${leader.url()}/print`);
      await sound(leader, "print");
    }
    await leader.context().close();
  }

  // The coordinator's board says it without being asked.
  await expect(page.locator("main")).toContainText("20");
  const before = await page.locator("main .figure .n").first().innerText();
  const guest = await phone(browser);
  await guest.goto(invitation);
  await sound(guest, "invitation");
  await guest.fill("input[name=boards]", "أمام مقر الجماعة");
  await guest.locator("button[value=yes]").click();
  await guest.waitForURL(/done=invitation-yes/);
  await expect(guest.locator(".code-pic")).toBeVisible();
  await sound(guest, "ticket");
  await expect(page.locator("main .figure .n").first()).not.toHaveText(before, { timeout: 15_000 });
  await sound(page, "board-after");
  await fits(page);
  await guest.context().close();
});
