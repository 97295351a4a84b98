// A scan as it is sent.

import type { Direction, Scan } from "./api.ts";

/** A random id that also pages without a secure address can make. */
export function freshId(random: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = random(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export function scanOf(ticket: string, direction: Direction, id: string, now: Date): Scan {
  return { id, ticket, at: now.toISOString(), direction, offline: false };
}
