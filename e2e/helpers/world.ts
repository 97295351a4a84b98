// The things of the demo that the specs visit, asked for as a program would ask.
import { expect, type APIRequestContext } from "@playwright/test";
import { language } from "./index.ts";

/** The delegations that carry the specs' own people: the province and one commune of it. */
export const PROVINCE = "04.291";
export const TIFLET = "04.291.01.05";

export interface World {
  gathering: string;
  /** Of a leader, who does not see the province, the commune again. */
  province: string;
  commune: string;
  /** A place that somebody confirmed, with its ticket. */
  confirmed: Enrolment;
  ticket: { code: string; link: string };
}

export interface Enrolment {
  id: string;
  person: string | null;
  status: string;
}

interface Delegation {
  id: string;
  area: string | null;
}

/** What an API call answers, by the session of whoever is signed in. */
export async function ask<T>(request: APIRequestContext, address: string): Promise<T> {
  const answer = await request.get(`/api/v1${address}`);
  expect(answer.status(), address).toBe(200);
  return (await answer.json()) as T;
}

async function all<T>(request: APIRequestContext, address: string): Promise<T[]> {
  const items: T[] = [];
  for (let cursor = ""; ; ) {
    const page = await ask<{ items: T[]; next_cursor: string | null }>(request, `${address}?limit=200${cursor}`);
    items.push(...page.items);
    if (!page.next_cursor) return items;
    cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
  }
}

const found = <T>(what: string, thing: T | undefined): T => {
  if (thing === undefined) throw new Error(`the demo has lost ${what}`);
  return thing;
};

/** The demo as somebody sees it who holds at least the commune. */
export async function world(request: APIRequestContext): Promise<World> {
  // other specs make gatherings of their own, where nobody in Tiflet has said yes
  for (const { id: gathering } of await all<{ id: string }>(request, "/gatherings")) {
    const delegations = await all<Delegation>(request, `/gatherings/${gathering}/delegations`);
    const of = (area: string) => delegations.find((each) => each.area === area)?.id;
    const commune = of(TIFLET);
    if (!commune) continue;
    const places = await all<Enrolment>(request, `/delegations/${commune}/enrolments`);
    const confirmed = places.find((each) => each.status === "confirmed" && each.person);
    if (!confirmed) continue;
    const ticket = await ask<World["ticket"]>(request, `/enrolments/${confirmed.id}/ticket`);
    return { gathering, province: of(PROVINCE) ?? commune, commune, confirmed, ticket };
  }
  throw new Error("the demo has lost who confirmed in Tiflet");
}

/** Two records that may be one person, as a page shows them side by side. */
export async function alike(request: APIRequestContext): Promise<string> {
  let pairs: Record<"a" | "b", { id: string }>[] = [];
  // the demo's own are found after its start, in the background
  await expect.poll(async () => (pairs = await all(request, "/duplicates")).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const { a, b } = found("a pair of records alike", pairs[0]);
  return `/duplicates/${a.id}/${b.id}`;
}

/** A number nobody has: of a mobile, because not every number after 06 is given out. */
export const newPhone = (): string => `0661${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;

/** Somebody whom nobody has met, in the script of the language under way: several specs
    run on one demo, and each needs people of its own. */
export function newcomer(): { name: string } {
  const [given, family, syllables] = language() === "ar"
    ? ["رحيمة", "بن", ["با", "دو", "سي", "لا", "مو", "ري", "نا", "طو", "كي", "فا"]]
    : ["Rahima", "Ben", ["ba", "do", "si", "la", "mo", "ri", "na", "tou", "ki", "fa"]];
  const digits = [...String(Date.now() % 100_000).padStart(5, "0")];
  return { name: `${given} ${family}${digits.map((digit) => syllables[Number(digit)]).join("")}` };
}
