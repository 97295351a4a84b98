// Four ways to meet every page: Arabic and French, on a phone and on a laptop.
// HADIR_URL says where Hadir serves; HADIR_CHROMIUM where the browser is.
import { defineConfig, type Project } from "@playwright/test";

export const baseURL = process.env.HADIR_URL ?? "http://127.0.0.1:8080";

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const laptop = { viewport: { width: 1280, height: 800 } };
const arabic = { locale: "ar-MA" };
const french = { locale: "fr-FR" };
// A whole way takes long: these are taken in the projects named, the others in all four.
const ways: Record<string, string[]> = {
  "journey.spec.ts": ["ar-360", "fr-1280"],
  "keyboard.spec.ts": ["ar-1280"],
  "plain.spec.ts": ["fr-360"],
  "forms.spec.ts": ["ar-360", "fr-1280"],
  "newcomer.spec.ts": ["fr-1280"],
  "meeting.spec.ts": ["ar-360", "fr-1280"],
  "communique.spec.ts": ["ar-360", "fr-1280"],
  "hall.spec.ts": ["ar-360", "fr-1280"],
  "paper.spec.ts": ["ar-1280", "fr-1280"],
  "cascade.spec.ts": ["ar-1280"],
  "desk.spec.ts": ["ar-360", "fr-1280"],
};
const project = (name: string, ...use: object[]): Project => ({
  name,
  use: Object.assign({}, ...use),
  testIgnore: Object.keys(ways).filter((spec) => !ways[spec]?.includes(name)),
});

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/../pictures/{arg}-{projectName}{ext}",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  reporter: "list",
  timeout: 30_000,
  use: {
    baseURL,
    actionTimeout: 10_000,
    timezoneId: "Africa/Casablanca",
    reducedMotion: "reduce",
    launchOptions: {
      executablePath: process.env.HADIR_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
    },
  },
  projects: [
    project("ar-360", arabic, phone),
    project("fr-360", french, phone),
    project("ar-1280", arabic, laptop),
    project("fr-1280", french, laptop),
  ],
});
