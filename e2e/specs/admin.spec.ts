// The pages of administration: readable, reachable, within the window, in both
// languages and on both screens.
import { expect, test } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, shot, signIn } from "../helpers/index.ts";

const pages = {
  accounts: "/accounts",
  "account-new": "/accounts/new",
  "account-own": "/account",
  areas: "/areas",
  "areas-found": "/areas?q=khemisset",
  "areas-none": "/areas?q=zzzz",
  "area-map": "/areas/04.291",
  rights: "/rights",
  audit: "/audit",
  settings: "/settings",
  "error-missing": "/nowhere",
};

test("every page of administration reads well", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("admin"));
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(address);
    await expect(page.locator("h1"), name).toHaveCount(1);
    await axe(page);
    await fits(page);
    await shot(page, name);
  }
});

test("a right is refused with what was typed, given, and taken back after a question", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/accounts/new");
  const email = `e2e-${test.info().project.name}-${Date.now()}@hadir.example`;
  await page.fill("input[name=name]", "Nadia Lahlou");
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", "une phrase assez longue");
  await page.locator("main .btn-strong").click();
  await page.waitForURL(/done=account/);

  await page.selectOption("select[name=role]", "coordinator");
  await page.selectOption("select[name=scope]", "area");
  await page.fill("input[name=place]", "99.99");
  await page.locator(".panel .btn-strong").click();
  await expect(page.locator("#f-place-error")).toBeVisible();
  await expect(page.locator("input[name=place]")).toHaveValue("99.99");
  await axe(page);

  await page.fill("input[name=place]", "04.291");
  await page.locator(".panel .btn-strong").click();
  await page.waitForURL(/done=grant/);
  await page.locator("form.end .btn-bad").click();
  await page.locator("dialog .btn").last().waitFor();
  await axe(page);
  await page.locator("dialog .btn").first().click();
  await page.waitForURL(/done=revoked/);
});

test("a circle of the map leads to its place, north up in both directions", async ({ page }) => {
  await signIn(page, demo("admin"));
  await page.goto("/areas/04.291");
  const at = async (code: string) => {
    const box = await page.locator(`.map a[href="/areas/${code}"] circle`).boundingBox();
    if (!box) throw new Error(`${code} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  // Tiflet lies north-west of Oulmès.
  const [tiflet, oulmes] = [await at("04.291.01.05"), await at("04.291.05.11")];
  expect(tiflet.x).toBeLessThan(oulmes.x);
  expect(tiflet.y).toBeLessThan(oulmes.y);
  await page.locator('.map a[href="/areas/04.291.01.05"]').click();
  await expect(page).toHaveURL(/04\.291\.01\.05$/);
});
