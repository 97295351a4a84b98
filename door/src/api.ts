// What the server is asked. No cookie goes along: the phone's token alone speaks for it.

export type Direction = "in" | "out";

export interface Scan {
  id: string;
  ticket: string;
  at: string;
  direction: Direction;
  offline: boolean;
}

export interface Card {
  given: string | null;
  delegation: string | null;
  capacity: string | null;
}

export interface Result {
  id: string | null;
  status: number;
  verdict?: string;
  reason?: string | null;
  card?: Card | null;
}

/** People who came without being on a list. */
export interface WalkIn {
  id: string;
  delegation: string | null;
  heads: number;
  name: string | null;
  at: string;
  offline: boolean;
}

/** A delegation to choose: a territory or a body, no person. */
export interface Part {
  id: string;
  parent: string | null;
  name: string;
}

/** A line of a printed list: its number, no name. */
export interface Line {
  number: number;
  place: string;
  has_ticket: boolean;
  inside: boolean;
}

export interface LetIn {
  admitted: number;
  already: number;
  refused: { number: number; reason: string }[];
}

export interface Paired {
  device_id: string;
  token: string;
  gathering: string;
}

export interface State {
  gate: string;
  inside: number;
}

/** The server answered, and its answer is no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(`${status} ${detail}`);
  }
}

export class Api {
  constructor(
    private readonly lang: string,
    private readonly token: string | null = null,
  ) {}

  pair(code: string, deviceName: string, gate: string): Promise<Paired> {
    return this.post("pair", { code, device_name: deviceName, gate });
  }

  async scans(scans: Scan[]): Promise<Result[]> {
    const answer = await this.post<{ results: Result[] }>("scans", { scans });
    return answer.results;
  }

  async walkIns(walkIns: WalkIn[]): Promise<Result[]> {
    const answer = await this.post<{ results: Result[] }>("walk-ins", { walk_ins: walkIns });
    return answer.results;
  }

  async delegations(): Promise<Part[]> {
    return (await this.ask<{ items: Part[] }>("delegations", {})).items;
  }

  async list(delegation: string): Promise<Line[]> {
    return (await this.ask<{ items: Line[] }>(`lists/${encodeURIComponent(delegation)}`, {})).items;
  }

  /** Sent again under the same id it counts once and is answered the same. */
  letIn(delegation: string, id: string, at: string, places: string[]): Promise<LetIn> {
    return this.post(`lists/${encodeURIComponent(delegation)}`, { id, at, places }, id);
  }

  state(): Promise<State> {
    return this.ask("state", {});
  }

  /** The text of the code in a picture. */
  async photo(file: Blob): Promise<string | null> {
    const body = new FormData();
    body.append("file", file);
    const answer = await this.ask<{ ticket: string | null }>("photos", { method: "POST", body });
    return answer.ticket;
  }

  private post<T>(path: string, body: unknown, once = ""): Promise<T> {
    const headers: Record<string, string> = { "Content-Type": "application/json" };
    if (once) headers["Idempotency-Key"] = once;
    return this.ask(path, { method: "POST", body: JSON.stringify(body), headers });
  }

  private async ask<T>(path: string, init: RequestInit): Promise<T> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set("Authorization", `Bearer ${this.token}`);
    const address = `/api/v1/door/${path}?lang=${this.lang}`;
    const wait = AbortSignal.timeout(8000);
    const response = await fetch(address, { ...init, headers, credentials: "omit", signal: wait });
    if (response.ok) return (await response.json()) as T;
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Refused(response.status, problem.detail ?? "");
  }
}
