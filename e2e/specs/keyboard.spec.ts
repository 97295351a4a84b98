// Enrolling, confirming, making a ticket: with the keyboard alone, and seen where one is.
import { expect, test, type Locator, type Page } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { signIn } from "../helpers/index.ts";
import { newcomer, world } from "../helpers/world.ts";

/** Tabs on until it is reached; every stop on the way must be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press("Tab");
    const unseen = await page.evaluate(() => {
      const on = document.activeElement;
      if (!on || on === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(on);
      const box = on.getBoundingClientRect();
      const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.width > 1 && box.height > 1;
      return seen ? null : on.outerHTML.slice(0, 160);
    });
    expect(unseen, "the focus is not seen").toBeNull();
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard never reached ${wanted}`);
}

test("a place is filled, confirmed and given its ticket with the keyboard alone", async ({ page }) => {
  test.setTimeout(90_000);
  const who = newcomer();
  await signIn(page, demo("coordinator"));
  const { commune } = await world(page.request);
  await page.goto(`/delegations/${commune}`);
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();

  await tabTo(page, page.locator("#add-new > summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("#add-new input[name=name]"));
  await page.keyboard.type(who.name);
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=enrolment#e-/);

  // The address leads to the new line, and so does the next Tab.
  const place = page.locator(".member", { hasText: who.name });
  await tabTo(page, place.locator("form:has(input[value=confirmed]) button"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=answer#e-/);
  await tabTo(page, place.locator("a[href$='/ticket']"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ticket$/);
  await tabTo(page, page.locator("main .btn-strong"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=ticket$/);
  await expect(page.locator(".ticket .code svg")).toBeVisible();
});
