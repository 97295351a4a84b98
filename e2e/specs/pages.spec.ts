// Every page there is, as somebody who works on it: readable, within the window, and a
// picture of it to look at.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, language, shot, signIn } from "../helpers/index.ts";
import { alike, world, type World } from "../helpers/world.ts";

type Pages = Record<string, string>;

/** Goes on to the end whatever it meets, and tells all of it. */
async function visit(page: Page, pages: Pages): Promise<void> {
  const faults: string[] = [];
  for (const [name, address] of Object.entries(pages)) {
    await test.step(name, async () => {
      await page.goto(address);
      await shot(page, name);
      await expect(page.locator("h1:visible")).toHaveCount(1);
      await expect(page.locator("html")).toHaveAttribute("dir", language() === "ar" ? "rtl" : "ltr");
      await axe(page);
      await fits(page);
    }).catch((error: Error) => faults.push(`${name}: ${error.message}`));
  }
  expect(faults.join("\n")).toBe("");
}

const person = ({ confirmed }: World) => `/people/${confirmed.person}`;

const coordinator = (w: World): Pages => ({
  home: "/",
  people: "/people",
  "people-found": "/people?q=benali",
  "people-none": "/people?q=zzzzzz",
  "people-none-here": "/people?q=zzzzzz&area=04.291.01.05",
  // signs that turn a line round must not turn the page round
  "people-turned": "/people?q=%E2%80%AEabc%D9%85%E2%80%8F06",
  "person-new": "/people/new",
  person: person(w),
  "person-edit": `${person(w)}/edit`,
  "person-same": `${person(w)}/same`,
  "person-same-found": `${person(w)}/same?q=fatima`,
  gatherings: "/gatherings",
  gathering: `/gatherings/${w.gathering}`,
  board: `/gatherings/${w.gathering}/board`,
  "board-chosen": `/gatherings/${w.gathering}/board?at=${w.commune}`,
  hall: `/gatherings/${w.gathering}/hall`,
});

const delegations = (w: World): Pages => ({
  "delegation-province": `/delegations/${w.province}`,
  delegation: `/delegations/${w.commune}`,
  "delegation-search": `/delegations/${w.commune}?q=fatima`,
  "delegation-declined": `/delegations/${w.commune}?status=declined`,
  "delegation-edit": `/delegations/${w.commune}/edit`,
  "delegation-split": `/delegations/${w.province}/split`,
  "delegation-split-equal": `/delegations/${w.province}/split?by=equal`,
  "delegation-unused": `/delegations/${w.province}/unused`,
  "leader-link": `/delegations/${w.commune}/leader`,
  "leader-page": `/leader/${w.commune}`,
  "leader-declined": `/leader/${w.commune}?show=declined`,
  "leader-print": `/leader/${w.commune}/print`,
  evening: `/gatherings/${w.gathering}/evening`,
  messages: "/messages",
  "messages-gathering": `/gatherings/${w.gathering}/messages`,
  after: `/gatherings/${w.gathering}/after`,
  thanks: `/gatherings/${w.gathering}/thanks`,
  years: "/gatherings/over-the-years",
  arrivals: `/delegations/${w.commune}/arrivals`,
  moving: `/delegations/${w.province}/moving`,
  "leaders-links": `/delegations/${w.province}/leaders`,
  "delegation-below": `/gatherings/${w.gathering}/delegations/new?parent=${w.province}`,
  enrolment: `/enrolments/${w.confirmed.id}/edit`,
  ticket: `/enrolments/${w.confirmed.id}/ticket`,
  tickets: `/gatherings/${w.gathering}/tickets`,
  cards: `/delegations/${w.commune}/cards?names=1`,
  "ticket-public": new URL(w.ticket.link).pathname,
});

const whole = (w: World): Pages => ({
  "home-admin": "/",
  "gathering-new": "/gatherings/new",
  "gathering-edit": `/gatherings/${w.gathering}/edit`,
  "gathering-whole": `/gatherings/${w.gathering}`,
  "board-whole": `/gatherings/${w.gathering}/board`,
  "delegation-new": `/gatherings/${w.gathering}/delegations/new`,
  doors: `/gatherings/${w.gathering}/doors`,
  "walk-ins": `/gatherings/${w.gathering}/walk-ins`,
});

for (const [role, pages] of [["coordinator", coordinator], ["coordinator", delegations], ["admin", whole]] as const) {
  test(`${pages.name}: the pages of ${role} read well`, async ({ page }) => {
    test.setTimeout(300_000);
    await signIn(page, demo(role));
    await visit(page, pages(await world(page.request)));
  });
}

test("the pages of people entered twice and of lists read well", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("coordinator"));
  await visit(page, {
    duplicates: "/duplicates",
    "duplicates-pair": await alike(page.request),
    "duplicates-merged": "/duplicates/merged",
    "import-new": "/people/import",
  });
});

test("the pages of who has not signed in read well", async ({ page }) => {
  await visit(page, { door: `/door?lang=${language()}`, "ticket-unknown": "/t/nothing-like-it", setup: "/setup/used-long-ago" });
});

test("the pages of a leader and of an auditor read well", async ({ page, context }) => {
  test.setTimeout(300_000);
  for (const role of ["leader", "auditor"]) {
    await context.clearCookies();
    await signIn(page, demo(role));
    const w = await world(page.request);
    await visit(page, {
      [`home-${role}`]: "/",
      [`people-${role}`]: "/people",
      [`gathering-${role}`]: `/gatherings/${w.gathering}`,
      [`board-${role}`]: `/gatherings/${w.gathering}/board`,
      [`delegation-${role}`]: `/delegations/${w.commune}`,
    });
  }
});
