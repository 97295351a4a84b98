// From an empty database to a gathering of 35 delegations with leaders and 200 people, as
// somebody does it who has the README and nothing else: a server of its own, pages alone.
import { expect, test, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axe, fits, shot } from "../helpers/index.ts";

const program = process.env.HADIR_BIN;
const password = "une maison au bord de l'eau";
let folder: string;
let server: ChildProcess | undefined;

/** Starts the program on a new database; the link for the first administrator. */
function serve(): Promise<string> {
  folder = mkdtempSync(join(tmpdir(), "hadir-newcomer-"));
  const env = { ...process.env, HADIR_DATABASE: `sqlite:${join(folder, "hadir.db")}` };
  const child = spawn(program ?? "", ["serve", "--listen", "127.0.0.1:0"], { env });
  server = child;
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (part: Buffer) => {
      said += part.toString();
      const link = said.match(/http:\S+\/setup\/\S+/)?.[0];
      if (link) resolve(link);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

test.afterEach(() => {
  server?.removeAllListeners("exit").kill();
  rmSync(folder, { recursive: true, force: true });
});

async function send(page: Page): Promise<void> {
  await page.locator("main form .btn-strong").last().click();
  await page.waitForLoadState();
}

async function signIn(page: Page, home: URL, email: string): Promise<void> {
  await page.goto(new URL("/login?lang=fr", home).href);
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.locator("main button.btn-strong").click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

const givens = ["Aïcha", "Brahim", "Chaïbia", "Driss", "Fadma", "Hammou", "Itto", "Lahcen", "Mina", "Omar"];
const families = ["Ouhadda", "Zaïdani", "Bouzekri", "Amhaouch", "Tighli", "Ouzzine", "Bennasser", "Akermoud", "Ziani",
  "Oukhouya", "Lahrech", "Hajjoubi", "Mernissou", "Derkaz", "Tazarine", "Imlouli", "Kaddari", "Sahraoui", "Belfqih", "Outaleb"];

/** 200 people of 35 communes, as a secretary's sheet has them; every name is there once. */
const sheet = (communes: string[]): string => [
  "N°;Prénom;Nom;GSM;Commune",
  ...Array.from({ length: 200 }, (_, n) =>
    [n + 1, givens[n % 10], families[Math.floor(n / 10)], `06${String(10_000_000 + n * 37)}`, communes[n % communes.length]].join(";")),
].join("\n");

test("a newcomer comes from nothing to 35 delegations with leaders", async ({ page }) => {
  test.skip(!program, "HADIR_BIN names no program to start");
  test.setTimeout(180_000);
  const link = await serve();
  const home = new URL(link);
  const at = (path: string) => new URL(path, home).href;

  // The first administrator, the territories, a coordinator of the province.
  await page.goto(`${link}?lang=fr`);
  await page.fill("input[name=name]", "Naïma");
  await page.fill("input[name=email]", "naima@example.org");
  await page.fill("input[name=password]", password);
  await send(page);
  if (page.url().includes("/login")) await signIn(page, home, "naima@example.org");
  await shot(page, "newcomer-home");
  await page.goto(at("/areas"));
  await page.locator("main form[method=post] .btn-strong").click();
  await expect(page.locator(".toast")).toBeVisible({ timeout: 30_000 });
  await page.goto(at("/accounts/new"));
  await page.fill("input[name=name]", "Saïd");
  await page.fill("input[name=email]", "said@example.org");
  await page.fill("input[name=password]", password);
  await send(page);
  await page.selectOption("select[name=role]", "coordinator");
  await page.selectOption("select[name=scope]", "area");
  await page.fill("input[name=place]", "04.291");
  await send(page);
  await expect(page.locator("main form[action$='/revocation']")).toHaveCount(1);
  await page.context().clearCookies();

  // The coordinator's gathering, and one delegation for the whole province.
  await signIn(page, home, "said@example.org");
  await shot(page, "newcomer-coordinator");
  await page.goto(at("/gatherings/new"));
  await page.fill("input[name='title.fr']", "Rencontre de communication");
  await page.fill("input[name=starts_at]", "2027-05-15T15:00");
  await page.fill("input[name='venue.name.fr']", "Salle couverte");
  await send(page);
  await expect(page).toHaveURL(/\/gatherings\/[0-9a-f-]{36}/);
  const gathering = page.url().replace(/[?#].*/, "");
  await page.goto(`${gathering}/delegations/new`);
  await page.fill("input[name=area]", "04.291");
  await page.fill("input[name=target]", "1000");
  await send(page);
  await expect(page).toHaveURL(/\/delegations\/[0-9a-f-]{36}/);
  const province = page.url().replace(/[?#].*/, "");

  // 200 people by a sheet.
  await page.goto(`${province}/split`);
  const communes = await page.locator("main tbody th label").allInnerTexts();
  expect(communes).toHaveLength(35);
  await page.goto(at("/people/import"));
  const buffer = Buffer.from(sheet(communes));
  await page.setInputFiles("input[type=file]", { name: "militants.csv", mimeType: "text/csv", buffer });
  await send(page);
  await page.locator("button[value=try]").click();
  await expect(page.locator("#report")).toBeVisible();
  await shot(page, "newcomer-tried");
  await page.locator("button[value=write]").click();
  await expect(page.locator("#undo")).toBeVisible({ timeout: 30_000 });
  await page.goto(at("/people"));
  await shot(page, "newcomer-people");

  // The thousand over the communes, each with its leader by name.
  await page.goto(`${province}/split`);
  const leaders = page.locator("main tbody input[maxlength]");
  await expect(leaders).toHaveCount(35);
  for (let n = 0; n < 35; n += 1) await leaders.nth(n).fill(`${givens[n % 10]} ${families[Math.floor(n / 10)]}`);
  await send(page);
  await expect(page).toHaveURL(/done=/);
  await shot(page, "newcomer-delegations");
  await axe(page);
  await fits(page);

  const told = await page.request.get(at(`/api/v1${new URL(gathering).pathname}/delegations?limit=200`));
  const delegations = ((await told.json()) as { items: { parent: string | null; target: number; leader: unknown }[] }).items;
  const parts = delegations.filter((each) => each.parent !== null);
  expect(parts).toHaveLength(35);
  expect(parts.reduce((sum, each) => sum + each.target, 0)).toBe(1000);
  expect(parts.filter((each) => each.leader === null)).toEqual([]);
});
