// People entered twice: the question before saving, the pair side by side, the merge and
// the way back.
import { expect, test, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, shot, signIn } from "../helpers/index.ts";
import { newPhone } from "../helpers/world.ts";

const syllables = ["ba", "do", "fi", "ga", "ja", "ki", "lo", "mi", "na", "ri", "sa", "tou", "wa", "za", "cha", "kha", "gha", "ha"];
/** A family that is like no other: several specs enter people on one demo. */
const family = () => {
  const name = Array.from({ length: 5 }, () => syllables[Math.floor(Math.random() * syllables.length)]).join("");
  return name[0].toUpperCase() + name.slice(1);
};

/** Fills the form of somebody new and sends it. */
async function enter(page: Page, given: string, name: string, phone: string): Promise<void> {
  await page.goto("/people/new");
  await page.locator("[name='names[1].given']").fill(given);
  await page.locator("[name='names[1].family']").fill(name);
  await page.locator("[name='phones[0]']").fill(phone);
  await page.locator("form.form .acts .btn-strong").click();
}

test("somebody alike is asked about, compared, merged and parted again", async ({ page }) => {
  await signIn(page, demo("admin"));
  const name = family();
  const phone = newPhone();
  await enter(page, "Mohamed", name, phone);
  await page.waitForURL(/\/people\/[^/]+\?done=/);
  await axe(page);
  await fits(page);
  await shot(page, "person-proposed");
  await enter(page, "Mohammed", name, phone);
  await expect(page.locator(".likely").first()).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "duplicates-question");
  await page.locator("button[name=confirmed]").click();
  await page.waitForURL(/\/people\/[^/]+\?done=/);

  await page.goto("/duplicates");
  await axe(page);
  await fits(page);
  await shot(page, "duplicates");
  // Other tests leave pairs too: this one may stand on a later page.
  const pair = page.locator(".rows li", { hasText: name });
  for (let turned = 0; turned < 10 && (await pair.count()) === 0; turned += 1) {
    await page.locator(".pager a[rel=next]").click();
    await page.waitForLoadState();
  }
  await pair.locator(".row-link").click();
  await expect(page.locator(".twins")).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "duplicates-pair");
  // by keyboard alone
  await page.locator(".twins button").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=people-merged/);
  await axe(page);
  await fits(page);
  await shot(page, "person-merged");
  await page.goto("/duplicates/merged");
  await axe(page);
  await fits(page);
  await shot(page, "duplicates-merged");
  await page.locator(".rows li", { hasText: name }).locator("button").click();
  await page.locator("dialog button[value=yes]").click();
  await page.waitForURL(/done=people-parted/);
});

test("the other script is proposed while a name is typed", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/people/new");
  await page.locator("[name='names[1].given']").pressSequentially("Mohamed");
  await page.locator("[name='names[1].family']").pressSequentially("Lahmouche");
  await expect(page.locator("#proposal input[type=radio]").first()).toBeVisible();
  await expect(page.locator("#proposal")).toContainText("محمد");
  await axe(page);
  await fits(page);
  await shot(page, "person-proposing");
});
