// The first page anybody meets, in both languages, on both screens, by day and night.
import { expect, test } from "@playwright/test";
import { axe, fits, language, shot } from "../helpers/index.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`login reads well, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const answer = await page.goto(`/login?lang=${language()}`);
    expect(answer?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", language());
    await expect(page.locator("html")).toHaveAttribute("dir", language() === "ar" ? "rtl" : "ltr");
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("form input[name=csrf]").first()).toHaveAttribute("type", "hidden");
    await axe(page);
    await fits(page);
    await shot(page, `login-${colorScheme}`);
  });
}

test("login is refused in words, and what was typed stays", async ({ page }) => {
  await page.goto(`/login?lang=${language()}`);
  await page.locator("input[name=email]").fill("nobody@hadir.example");
  await page.locator("input[name=password]").fill("not the password");
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator("main button.btn-strong").click();
  expect((await answered).status()).toBe(401);
  await expect(page.locator("input[name=email]")).toHaveValue("nobody@hadir.example");
  await expect(page.locator("main [role=alert]")).toBeVisible();
  await axe(page);
});

test("the keyboard reaches the content first, then the form", async ({ page }) => {
  await page.goto(`/login?lang=${language()}`);
  await page.locator("input[name=email]").evaluate((input) => (input as HTMLElement).blur());
  await page.evaluate(() => document.body.focus());
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});
