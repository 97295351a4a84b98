import assert from "node:assert/strict";
import { test } from "node:test";
import type { Line, Result, WalkIn } from "../src/api.ts";
import { Queue } from "../src/queue.ts";
import { walkInOf } from "../src/scan.ts";
import { labels, nameless, waiting } from "../src/tools.ts";

const typed = (delegation: string, heads: string, name: string) =>
  walkInOf({ delegation, heads, name }, "a", new Date(0), false);

test("three fields at most, and none is needed", () => {
  const one = typed("", "", "  ");
  assert.deepEqual([one.delegation, one.heads, one.name], [null, 1, null]);
  const many = typed("d1", "١٤", " حمو أوزين ");
  assert.deepEqual([many.delegation, many.heads, many.name], ["d1", 14, "حمو أوزين"]);
  assert.equal(typed("", "0", "").heads, 1);
  assert.equal(typed("", "900", "").heads, 100);
});

test("who came unlisted is kept without a network and sent once under one id", async () => {
  const sent: string[][] = [];
  const later: (() => void)[] = [];
  let reached = false;
  const queue = new Queue(
    async (some: WalkIn[]): Promise<Result[]> => {
      sent.push(some.map((one) => `${one.id} ${one.heads}`));
      if (!reached) throw new TypeError("no network");
      return some.map((one) => ({ id: one.id, status: 200 }));
    },
    { answered: () => undefined, waiting: () => undefined, unpaired: () => undefined },
    (work) => later.push(work),
    () => undefined,
  );
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  queue.add(typed("d1", "3", ""));
  await settle();
  assert.equal(queue.length, 1);
  reached = true;
  later[0]?.();
  await settle();
  assert.equal(queue.length, 0);
  assert.deepEqual(sent, [["a 3"], ["a 3"]]);
});

test("the phone holds the head and not the name", () => {
  const kept = nameless(typed("d1", "1", "حمو أوزين"));
  assert.deepEqual([kept.heads, kept.delegation, kept.name], [1, "d1", null]);
});

test("a delegation is told from its namesake by what it lies in", () => {
  const parts = [
    { id: "1", parent: null, name: "Khémisset" },
    { id: "2", parent: "1", name: "Tiflet" },
    { id: "3", parent: "9", name: "Rabat" },
  ];
  assert.deepEqual(
    labels(parts, ", ").map((p) => p.label),
    ["Khémisset", "Tiflet, Khémisset", "Rabat"],
  );
});

test("of a list those are let in who have a ticket and are not inside", () => {
  const line = (number: number, has_ticket: boolean, inside: boolean): Line => ({
    number,
    place: `e${number}`,
    has_ticket,
    inside,
  });
  const { able, inside } = waiting([line(1, true, false), line(2, false, false), line(3, true, true)]);
  assert.deepEqual(able.map((l) => l.number), [1]);
  assert.equal(inside, 1);
});
