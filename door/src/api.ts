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

  private post<T>(path: string, body: unknown): Promise<T> {
    const headers = { "Content-Type": "application/json" };
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
