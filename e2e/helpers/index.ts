// What every spec needs: signing in as somebody, the two checks each page has to
// pass, and pictures of it.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

export interface Login {
  email: string;
  password: string;
}

/** The language of the project under way: "ar" or "fr". */
export const language = (): "ar" | "fr" => (test.info().project.name.startsWith("ar") ? "ar" : "fr");

/** Whether the project under way is a phone. */
export const onPhone = (): boolean => test.info().project.name.endsWith("360");

/** Signs in by the form, as a person does, and waits for the home page. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto(`/login?lang=${language()}`);
  await page.locator("input[name=email]").fill(login.email);
  await page.locator("input[name=password]").fill(login.password);
  await page.locator("main button.btn-strong").click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Fails on any violation of WCAG 2.2 A and AA, and of best practice, on the page as it stands. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.target.join(" ")) }));
  expect(told).toEqual([]);
}

/** Nothing stands out of the window, and on a phone a thumb can hit what it has to. */
export async function fits(page: Page): Promise<void> {
  // a phone zooms out to what stands out, so it is the window asked for that counts
  const wide = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, innerWidth));
  expect(wide, "the page is wider than the window").toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  if (!onPhone()) return;
  const small = await page.evaluate(() => {
    const asked = "a.btn, button, summary, select, textarea, nav a, .langs a, .row-link, "
      + "input:not([type=hidden], [type=checkbox], [type=radio]), label.check";
    // a link that covers its whole row is as tall as the row
    const hit = (element: Element) => {
      const row = getComputedStyle(element, "::after").position === "absolute" ? element.closest("tr, li") : null;
      return (row ?? element).getBoundingClientRect();
    };
    return [...document.querySelectorAll(asked)]
      .filter((element) => element.checkVisibility() && !element.closest(".skip"))
      .map((element) => ({ element, box: hit(element) }))
      .filter(({ box }) => box.height > 0 && box.height < 43.5)
      .map(({ element, box }) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 30)}: ${box.height}`);
  });
  expect(small, "too small for a thumb").toEqual([]);
}

/** A picture of the page, of a very long one as far as somebody looks: shots/NAME-PROJECT.png. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({
    path: `shots/${name}-${test.info().project.name}.png`,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, 5000) },
  });
}
