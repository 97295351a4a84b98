// A scan and a walk-in as they are sent.

import type { Direction, Scan, WalkIn } from "./api.ts";

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

/** What was typed of people who came unlisted; nothing typed is one person from elsewhere. */
export function walkInOf(
  typed: { delegation: string; heads: string; name: string },
  id: string,
  now: Date,
  offline: boolean,
): WalkIn {
  const heads = Number.parseInt(western(typed.heads), 10);
  return {
    id,
    delegation: typed.delegation || null,
    heads: Number.isFinite(heads) ? Math.min(Math.max(heads, 1), 100) : 1,
    name: typed.name.trim() || null,
    at: now.toISOString(),
    offline,
  };
}

/** Digits as an Arabic keyboard types them, as a program reads them. */
function western(digits: string): string {
  return digits.replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x0660));
}
