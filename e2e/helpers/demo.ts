// Who can sign in to the demo under test, read from what it printed when it started.
import { readFileSync } from "node:fs";
import type { Login } from "./index.ts";

/** The demo's login of this role. */
export function demo(role: string): Login {
  const log = readFileSync(process.env.HADIR_DEMO_LOG ?? "demo.log", "utf8");
  const line = log.split("\n").find((each) => each.trim().startsWith(`${role} `));
  const email = line?.match(/\S+@\S+/)?.[0];
  const password = log.match(/password[^:]*: (.+)/)?.[1]?.trim();
  if (!email || !password) throw new Error(`the demo has named no login for ${role}`);
  return { email, password };
}
