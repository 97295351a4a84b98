// Scans and walk-ins on their way: none is forgotten before the server has answered it, and
// one that goes out twice goes out under the same id.

import { Refused, type Result } from "./api.ts";

export interface Told<Sent> {
  /** One was judged or counted, or could not be taken. */
  answered(sent: Sent, result: Result): void;
  /** How many wait, and whether the last try reached the server. */
  waiting(count: number, reached: boolean): void;
  /** The server does not know this phone any more. */
  unpaired(): void;
}

/** Where what waits outlives the page: a phone that restarts loses nothing. */
export interface Shelf<Sent> {
  all(): Sent[];
  put(one: Sent): void;
  drop(id: string): void;
}

/** At most so many in one request; the server takes a thousand. */
const BATCH = 200;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

export class Queue<Sent extends { id: string }> {
  private readonly unsent: Sent[] = [];
  private sending = false;
  private pause = FIRST_PAUSE;
  private timer: unknown = null;

  constructor(
    private readonly send: (some: Sent[]) => Promise<Result[]>,
    private readonly told: Told<Sent>,
    private readonly later: (work: () => void, ms: number) => unknown = (work, ms) => setTimeout(work, ms),
    private readonly never: (timer: unknown) => void = (timer) => clearTimeout(timer as number),
    private readonly shelf: Shelf<Sent> | null = null,
  ) {
    this.unsent.push(...(shelf?.all() ?? []));
  }

  get length(): number {
    return this.unsent.length;
  }

  add(one: Sent): void {
    this.unsent.push(one);
    this.shelf?.put(one);
    void this.flush();
  }

  /** The network may be back: do not wait for the next try. */
  wake(): void {
    this.pause = FIRST_PAUSE;
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.sending || this.unsent.length === 0) return;
    if (this.timer !== null) this.never(this.timer);
    this.timer = null;
    this.sending = true;
    const batch = this.unsent.slice(0, BATCH);
    try {
      this.settle(batch, await this.send(batch));
      this.pause = FIRST_PAUSE;
    } catch (error) {
      this.failed(batch, error);
    } finally {
      this.sending = false;
    }
    if (this.unsent.length > 0 && this.timer === null) void this.flush();
  }

  private settle(batch: Sent[], results: Result[]): void {
    this.unsent.splice(0, batch.length);
    batch.forEach((one) => this.shelf?.drop(one.id));
    batch.forEach((one, i) => {
      const result = results[i];
      if (result) this.told.answered(one, result);
    });
    this.told.waiting(this.unsent.length, true);
  }

  private failed(batch: Sent[], error: unknown): void {
    if (error instanceof Refused && error.status === 401) {
      this.told.unpaired();
      this.again(LONGEST_PAUSE);
      return;
    }
    // A request that the server will never take is answered as such; all else is tried again.
    if (error instanceof Refused && error.status < 500 && error.status !== 429 && error.status !== 408) {
      this.settle(batch, batch.map((one) => ({ id: one.id, status: error.status })));
      return;
    }
    this.told.waiting(this.unsent.length, false);
    this.again(this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  private again(ms: number): void {
    this.timer = this.later(() => {
      this.timer = null;
      void this.flush();
    }, ms);
  }
}
