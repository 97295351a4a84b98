import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused, type Result, type Scan } from "../src/api.ts";
import { Queue } from "../src/queue.ts";
import { freshId, scanOf } from "../src/scan.ts";
import { shelf } from "../src/shelf.ts";

function world(send: (scans: Scan[], tries: number) => Result[] | Error) {
  const seen = {
    sent: [] as string[][],
    answered: [] as string[],
    waiting: [] as [number, boolean][],
    unpaired: 0,
    later: [] as { work: () => void; ms: number }[],
  };
  const queue = new Queue(
    async (scans: Scan[]) => {
      seen.sent.push(scans.map((s) => s.id));
      const answer = send(scans, seen.sent.length);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    {
      answered: (scan, result) => seen.answered.push(`${scan.id} ${result.status}`),
      waiting: (count, reached) => seen.waiting.push([count, reached]),
      unpaired: () => seen.unpaired++,
    },
    (work, ms) => seen.later.push({ work, ms }),
    () => undefined,
  );
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return { queue, seen, settle };
}

const scan = (id: string) => scanOf("HD1.X", "in", id, new Date(0));
const taken = (scans: Scan[]): Result[] => scans.map((s) => ({ id: s.id, status: 200, verdict: "admitted" }));

test("a scan that met no network goes again under the same id", async () => {
  const { queue, seen, settle } = world((scans, n) => (n < 3 ? new TypeError("no network") : taken(scans)));
  queue.add(scan("a"));
  await settle();
  assert.equal(queue.length, 1);
  seen.later[0]?.work();
  await settle();
  seen.later[1]?.work();
  await settle();
  assert.deepEqual(seen.sent, [["a"], ["a"], ["a"]]);
  assert.deepEqual(seen.answered, ["a 200"]);
  assert.deepEqual(seen.later.map((l) => l.ms), [500, 1000]);
  assert.deepEqual(seen.waiting.at(-1), [0, true]);
});

test("those that wait go together, in their order", async () => {
  let open = false;
  const { queue, seen, settle } = world((scans) => (open ? taken(scans) : new TypeError("no network")));
  queue.add(scan("a"));
  await settle();
  open = true;
  queue.add(scan("b"));
  queue.add(scan("c"));
  await settle();
  assert.deepEqual(seen.answered, ["a 200", "b 200", "c 200"]);
  assert.equal(queue.length, 0);
});

test("a busy server is asked again, a refusal is answered", async () => {
  const { queue, seen, settle } = world((scans, n) => {
    if (n === 1) return new Refused(503, "");
    return n === 2 ? new Refused(422, "") : taken(scans);
  });
  queue.add(scan("a"));
  await settle();
  assert.equal(queue.length, 1);
  seen.later[0]?.work();
  await settle();
  assert.deepEqual(seen.answered, ["a 422"]);
});

test("a phone that was taken away is told, and keeps its scans", async () => {
  const { queue, seen, settle } = world(() => new Refused(401, ""));
  queue.add(scan("a"));
  await settle();
  assert.equal(seen.unpaired, 1);
  assert.equal(queue.length, 1);
});

/** A phone's storage, and what of it outlives a page. */
function storage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i: number) => [...held.keys()][i] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
  };
}

function page(held: Storage, send: (scans: Scan[]) => Promise<Result[]>): Queue<Scan> {
  const told = { answered: () => undefined, waiting: () => undefined, unpaired: () => undefined };
  const never = () => undefined;
  return new Queue(send, told, never, never, shelf<Scan>("scan ", held, (one) => one));
}

test("a phone that restarts without a network sends what it held, in its order", async () => {
  const held = storage();
  const before = page(held, () => Promise.reject(new TypeError("no network")));
  before.add(scanOf("HD1.B", "in", "b", new Date(2000)));
  before.add(scanOf("HD1.A", "in", "a", new Date(1000)));
  await Promise.resolve();
  const sent: string[] = [];
  const after = page(held, async (scans) => {
    sent.push(...scans.map((one) => one.ticket));
    return taken(scans);
  });
  assert.equal(after.length, 2);
  await after.flush();
  assert.deepEqual(sent, ["HD1.A", "HD1.B"]);
  assert.equal(held.length, 0);
});

test("what lies broken in the storage stops nothing", () => {
  const held = storage();
  held.setItem("scan x", "{");
  held.setItem("somebody else's", "1");
  assert.equal(page(held, async () => []).length, 0);
});

test("a full storage still sends", async () => {
  const held = { ...storage(), length: 0, setItem: () => { throw new Error("full"); } };
  const sent: string[] = [];
  const queue = page(held, async (scans) => {
    sent.push(...scans.map((one) => one.id));
    return taken(scans);
  });
  queue.add(scan("a"));
  for (let i = 0; i < 20; i++) await Promise.resolve();
  assert.deepEqual(sent, ["a"]);
});

test("an id is a random UUID", () => {
  const id = freshId((bytes) => bytes.fill(0xff));
  assert.equal(id, "ffffffff-ffff-4fff-bfff-ffffffffffff");
});
