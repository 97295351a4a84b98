// What waits for the network, under a key of its own each: two open pages do not undo each other.

import type { Shelf } from "./queue.ts";

/** `kept` is what may lie on the phone of it: never a name. */
export function shelf<Sent extends { id: string; at: string }>(
  prefix: string,
  storage: Storage,
  kept: (one: Sent) => Sent,
): Shelf<Sent> {
  const read = (key: string): Sent | null => {
    try {
      return JSON.parse(storage.getItem(key) ?? "null") as Sent | null;
    } catch {
      return null;
    }
  };
  return {
    all() {
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
      const found = keys.filter((key) => key.startsWith(prefix)).map(read);
      return found.filter((one) => one !== null).sort((a, b) => a.at.localeCompare(b.at));
    },
    put(one) {
      try {
        storage.setItem(prefix + one.id, JSON.stringify(kept(one)));
      } catch {
        // A full storage: it still waits in the page, which warns before it is left.
      }
    },
    drop: (id) => storage.removeItem(prefix + id),
  };
}
