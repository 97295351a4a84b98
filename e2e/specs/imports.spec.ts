// A list of people, brought as a file and out of a message: looked at, tried, written,
// taken back.
import { expect, test } from "@playwright/test";
import { demo } from "../helpers/demo.ts";
import { axe, fits, shot, signIn } from "../helpers/index.ts";
import { newPhone } from "../helpers/world.ts";

test("a list is looked at, tried, written and taken back", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, demo("coordinator"));
  await page.goto("/people/import");
  await axe(page);
  await fits(page);
  await shot(page, "import-new");
  const mark = `${test.info().project.name}`.replaceAll(/\W/g, "");
  const file = [
    "N°;Nom et prénom;الاسم الكامل;CIN;GSM;Commune;Né(e) le",
    `1;LAHMOUCHE Mohamed ${mark};محمد لحموش;AB123456;${newPhone()};Tiflet;12/06/1961`,
    `2;EL ALAOUI Fatima Zahra;فاطمة الزهراء العلوي;AB123457;${newPhone()};Tiflet;1980`,
    `3;TAZI Hind;هند التازي;AB123458;${newPhone()};Tiflet;31/02/1980`,
    `4;=1+1;;AB123459;${newPhone()};Tiflet;1980`,
  ].join("\n");
  await page.setInputFiles("input[type=file]", { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await page.locator("main .btn-strong").click();
  await page.waitForURL(/\/people\/import\/[0-9a-f-]+/);
  await expect(page.locator("select")).toHaveCount(7);
  await axe(page);
  await fits(page);
  await shot(page, "import-columns");
  await page.locator("button[value=try]").click();
  await expect(page.locator("#report")).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "import-tried");
  await page.check("input[name=partial]");
  await page.locator("button[value=write]").click();
  await expect(page.locator("#undo")).toBeVisible();
  await axe(page);
  await fits(page);
  await shot(page, "import-written");
  await page.locator("form[action$='/undo'] button").click();
  await page.locator("dialog .btn-strong").click();
  await page.waitForURL(/done=import-undone/);
  await expect(page.locator(".toast")).toBeVisible();
  await axe(page);
  await shot(page, "import-undone");
});

test("a list out of a message is understood", async ({ page }) => {
  await signIn(page, demo("coordinator"));
  await page.goto("/people/import");
  await page.fill("textarea", "*لائحة الوفد:*\n1️⃣ سعيد بنعيسى - Said Benaissa 📱 06 12 34 56 70\n2) 0661000012 أمينة الوزاني ✅\n");
  await page.locator("main .btn-strong").click();
  await expect(page.locator("select").first()).toHaveValue(/^name_/);
  await axe(page);
  await fits(page);
  await shot(page, "import-pasted");
});
