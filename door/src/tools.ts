// Beside the scanner: those who came unlisted, counted also without a network; and a whole
// list let in by its numbers. The phone keeps the names of territories and of nobody.

import { Refused, type Api, type Line, type Part, type Result, type WalkIn } from "./api.ts";
import { Queue, type Told } from "./queue.ts";
import { freshId, walkInOf } from "./scan.ts";
import type { Screen } from "./screen.ts";
import { shelf } from "./shelf.ts";

const KEPT = "hadir-door-parts";

/** Each with what it lies in, where that is known. */
export function labels(parts: Part[], comma: string): { id: string; label: string }[] {
  const names = new Map(parts.map((part) => [part.id, part.name]));
  return parts.map((part) => {
    const above = part.parent ? names.get(part.parent) : undefined;
    return { id: part.id, label: above ? `${part.name}${comma}${above}` : part.name };
  });
}

/** Those of a list that can be let in, and how many are inside. */
export function waiting(lines: Line[]): { able: Line[]; inside: number } {
  return {
    able: lines.filter((line) => line.has_ticket && !line.inside),
    inside: lines.filter((line) => line.inside).length,
  };
}

function keptParts(): Part[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "[]") as Part[];
  } catch {
    return [];
  }
}

/** A head counts also when the phone restarts; a name that was typed is not left lying on it. */
export function nameless(one: WalkIn): WalkIn {
  return { ...one, name: null };
}

export class Tools {
  readonly queue: Queue<WalkIn>;
  private list: string | null = null;

  constructor(
    private readonly screen: Screen,
    private readonly api: Api,
    changed: (reached: boolean) => void,
    counted: () => void,
  ) {
    const answers: Told<WalkIn> = {
      answered: (_, result: Result) => {
        this.tell(result.status === 200 ? "counted" : "refused");
        counted();
      },
      waiting: (_, reached) => changed(reached),
      unpaired: () => this.tell("unpaired"),
    };
    const send = (some: WalkIn[]) => api.walkIns(some);
    const kept = shelf("hadir-door-walk-in ", localStorage, nameless);
    this.queue = new Queue(send, answers, undefined, undefined, kept);
    screen.part<HTMLFormElement>("walk-in").addEventListener("submit", (event) => {
      event.preventDefault();
      this.count(event.target as HTMLFormElement);
    });
    screen.part<HTMLSelectElement>("list-of").addEventListener("change", () => void this.show());
    screen.part<HTMLFormElement>("list").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.letIn().then(counted);
    });
    this.fill(keptParts());
    void api
      .delegations()
      .then((parts) => {
        localStorage.setItem(KEPT, JSON.stringify(parts));
        this.fill(parts);
      })
      .catch(() => undefined);
  }

  private tell(key: string): void {
    this.screen.part("tools-told").textContent = this.screen.word(key);
  }

  private fill(parts: Part[]): void {
    const comma = document.documentElement.lang === "ar" ? "، " : ", ";
    for (const name of ["walk-in-of", "list-of"]) {
      const select = this.screen.part<HTMLSelectElement>(name);
      const chosen = select.value;
      select.querySelectorAll("option[data-part]").forEach((option) => option.remove());
      for (const { id, label } of labels(parts, comma)) {
        const option = new Option(label, id, false, id === chosen);
        option.dataset["part"] = "";
        select.append(option);
      }
    }
  }

  private count(form: HTMLFormElement): void {
    const typed = new FormData(form);
    const text = (name: string) => String(typed.get(name) ?? "");
    const said = { delegation: text("delegation"), heads: text("heads"), name: text("name") };
    const id = freshId((bytes) => crypto.getRandomValues(bytes));
    this.queue.add(walkInOf(said, id, new Date(), !navigator.onLine));
    this.tell("kept");
    // The commune stays: the next ones often come from there too.
    for (const name of ["heads", "name"]) (form.elements.namedItem(name) as HTMLInputElement).value = "";
  }

  private async show(): Promise<void> {
    const of = this.screen.part<HTMLSelectElement>("list-of").value;
    const place = this.screen.part("list-lines");
    place.replaceChildren();
    this.list = null;
    this.screen.part("list-do").hidden = true;
    if (!of) return;
    try {
      const { able, inside } = waiting(await this.api.list(of));
      place.append(...able.map((line) => number(line)));
      this.screen.part("list-do").hidden = able.length === 0;
      const none = able.length === 0 ? this.screen.word("list-none") : this.screen.word("list-say");
      this.screen.part("tools-told").textContent =
        inside > 0 ? `${none} ${this.screen.word("list-inside")} ${inside}` : none;
      // One confirmation, however often it has to be sent.
      this.list = freshId((bytes) => crypto.getRandomValues(bytes));
    } catch {
      this.tell("list-offline");
    }
  }

  private async letIn(): Promise<void> {
    const of = this.screen.part<HTMLSelectElement>("list-of").value;
    const ticked = this.screen.part("list-lines").querySelectorAll<HTMLInputElement>("input:checked");
    const places = [...ticked].map((box) => box.value);
    if (!this.list || places.length === 0) return;
    try {
      const told = await this.api.letIn(of, this.list, new Date().toISOString(), places);
      await this.show();
      const no = told.refused.map((one) => one.number).join(" ");
      this.screen.part("tools-told").textContent = [
        `${this.screen.word("list-admitted")} ${told.admitted}`,
        told.already > 0 ? `${this.screen.word("list-inside")} ${told.already}` : "",
        no ? `${this.screen.word("list-refused")} ${no}` : "",
      ]
        .filter(Boolean)
        .join(" · ");
    } catch (error) {
      if (error instanceof Refused) await this.show();
      this.tell(error instanceof Refused ? "refused" : "list-offline");
    }
  }
}

function number(line: Line): HTMLElement {
  const label = document.createElement("label");
  label.className = "check";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = true;
  box.value = line.place;
  const text = document.createElement("span");
  text.textContent = String(line.number);
  label.append(box, " ", text);
  return label;
}
