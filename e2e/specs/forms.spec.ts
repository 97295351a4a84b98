// Nonsense in the forms: each fault is told beside its field, all at once, and what was
// typed stays. And a person chosen by name.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, shot, signIn } from "../helpers/index.ts";
import { world } from "../helpers/world.ts";

/** As a browser without its own checks sends it. */
async function send(page: Page, form: string): Promise<void> {
  await page.locator(form).evaluate((element) => { (element as HTMLFormElement).noValidate = true; });
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator(`${form} .btn-strong`).click();
  expect((await answered).status()).toBe(422);
  await page.waitForLoadState();
}

async function told(page: Page, name: string, fields: string[]): Promise<void> {
  for (const field of fields) {
    const error = page.locator(`[id="f-${field}-error"]`);
    await expect(error, `${name}: ${field}`).toBeVisible();
    // in words, not in a key
    await expect(error).not.toContainText(/[a-z]+[-_][a-z]+/);
  }
  await expect(page.locator("main [role=alert]").first()).toBeVisible();
  await shot(page, `form-${name}`);
  await axe(page);
  await fits(page);
}

test("faults are told beside their fields, and what was typed stays", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, demo("admin"));
  const { gathering, commune, confirmed } = await world(page.request);

  await page.goto("/gatherings/new");
  await page.fill("[name='title.fr']", "Réunion");
  await page.fill("[name='venue.capacity']", "beaucoup");
  await page.fill("[name='venue.area']", "99.99");
  await page.fill("[name=starts_at]", "2027-03-01T15:00");
  await page.fill("[name=doors_open_at]", "2027-03-01T18:00");
  await page.fill("[name=doors_close_at]", "2027-03-01T14:00");
  await send(page, "main form.form");
  await expect(page.locator("[name='title.fr']")).toHaveValue("Réunion");
  await expect(page.locator("[name='venue.capacity']")).toHaveValue("beaucoup");
  await told(page, "gathering", ["venue.capacity"]);

  await page.goto(`/gatherings/${gathering}/delegations/new`);
  await page.fill("[name=target]", "-5");
  await page.fill("[name=quota]", "mille");
  await page.fill("[name=overbook_percent]", "500");
  await send(page, "main form.form");
  await expect(page.locator("[name=quota]")).toHaveValue("mille");
  await told(page, "delegation", ["target", "quota", "overbook_percent"]);

  await page.goto(`/delegations/${commune}`);
  await page.locator("#add-new > summary").click();
  await page.fill("#add-new [name=name]", "   ");
  await page.fill("#add-new [name=phone]", "12");
  await send(page, "#add-new form");
  await expect(page.locator("#add-new [name=phone]")).toHaveValue("12");
  await told(page, "enrolment", ["name", "phone"]);

  await page.goto(`/people/${confirmed.person}/edit`);
  await page.fill("[name=birth_date]", "hier");
  await page.fill("[name='phones[0]']", "abc");
  await page.fill("[name='emails[0]']", "pas une adresse");
  await send(page, "main form.form");
  await expect(page.locator("[name=birth_date]")).toHaveValue("hier");
  await told(page, "person", ["birth_date", "phones[0]", "emails[0]"]);
});

test("a list pasted into a delegation is read again before it is taken", async ({ page }) => {
  await signIn(page, demo("coordinator"));
  const { commune } = await world(page.request);
  await page.goto(`/delegations/${commune}`);
  await page.locator("details:has([name=list]) > summary").click();
  await page.fill("[name=list]", "السلام عليكم\nلائحة تيفلت:\n1- محمد العلوي 0661.22.33.44\n2) Fatima Zahra El Idrissi\nشكرا");
  await page.locator("details:has([name=list]) .btn-strong").click();
  await expect(page.locator(".pasted tbody tr")).toHaveCount(2);
  await expect(page.locator("[name='lines[0].phone']")).toHaveValue("0661223344");
  await shot(page, "delegation-pasted");
  await axe(page);
  await fits(page);
});

test("a chair is chosen by name, and only those lines come anew", async ({ page }) => {
  await signIn(page, demo("admin"));
  const { gathering } = await world(page.request);
  await page.goto(`/gatherings/${gathering}/edit`);
  await page.evaluate(() => Object.assign(window, { untouched: true }));
  await page.fill("[name=chair_name]", "Fatima");
  await page.locator("[name=chair_name]").press("Enter");
  const found = page.locator("#f-chair input[type=radio]");
  await expect.poll(() => found.count()).toBeGreaterThan(2);
  expect(await page.evaluate(() => "untouched" in window)).toBe(true);
  await page.locator("#f-chair label.check").nth(1).click();
  await expect(found.nth(1)).toBeChecked();
  await shot(page, "form-chair");
  await axe(page);
  await fits(page);
});
