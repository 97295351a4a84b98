// What the scanner shows. Words come from the page, in the page's language.

import type { Result } from "./api.ts";
import { kindOf, type Kind } from "./signal.ts";

const KINDS: Kind[] = ["go", "twice", "left", "stop"];

export class Screen {
  private readonly words: Record<string, string>;

  /** No camera that this browser can read codes with. */
  blind = false;

  constructor(readonly root: HTMLElement) {
    this.words = JSON.parse(root.dataset["words"] ?? "{}") as Record<string, string>;
  }

  part<T extends HTMLElement>(name: string): T {
    const found = this.root.querySelector<T>(`[data-${name}]`);
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  }

  word(key: string): string {
    return this.words[key] ?? key;
  }

  gate(name: string): void {
    this.part("gate").textContent = name;
  }

  inside(count: number): void {
    this.part("inside").textContent = new Intl.NumberFormat(locale(), { useGrouping: true }).format(count);
  }

  waiting(count: number, reached: boolean): void {
    this.root.classList.toggle("is-off", !reached);
    this.part("net").textContent = this.word(reached ? "online" : "offline");
    this.part("sent").textContent = count === 0 ? this.word("sent") : `${this.word("waiting")} ${count}`;
  }

  /** Ready for the next ticket. */
  ready(): void {
    this.dress("wait");
    this.part("verdict").hidden = true;
    this.part("next").hidden = true;
    this.tools(true);
  }

  looking(): void {
    this.show("wait", this.word("looking"), "", "", "");
  }

  /** The scan is kept, and nothing is known yet. */
  kept(): void {
    this.show("wait", this.word("offline"), "", "", this.word("try-again"));
    this.part("next").hidden = false;
  }

  verdict(result: Result): Kind {
    if (result.status !== 200 || !result.verdict) {
      this.show("stop", this.word("unknown"), "", "", this.word("refused"));
      this.part("next").hidden = false;
      return "stop";
    }
    const kind = kindOf(result.verdict);
    const card = result.card;
    const comma = document.documentElement.lang === "ar" ? "، " : ", ";
    const cap = [card?.capacity, card?.delegation].filter(Boolean).join(comma);
    const say = result.reason ? this.word(result.reason) : "";
    this.show(kind, this.word(result.verdict), card?.given ?? "", cap, say);
    const next = this.part("next");
    next.hidden = false;
    next.focus();
    return kind;
  }

  note(text: string): void {
    this.part("sent").textContent = text;
  }

  private show(dress: Kind | "wait", word: string, name: string, cap: string, say: string): void {
    this.dress(dress);
    this.tools(false);
    const sign = this.part("sign");
    const drawn = this.root.querySelector<HTMLTemplateElement>(`template[data-draw="${dress}"]`);
    sign.replaceChildren(...(drawn ? [drawn.content.cloneNode(true)] : []));
    this.part("word").textContent = word;
    for (const [part, text] of [["name", name], ["cap", cap], ["say", say]] as const) {
      const element = this.part(part);
      element.textContent = text;
      element.hidden = text === "";
    }
    this.part("verdict").hidden = false;
  }

  private dress(dress: Kind | "wait"): void {
    for (const kind of [...KINDS, "wait"]) this.root.classList.toggle(`scan-${kind}`, kind === dress);
  }

  private tools(shown: boolean): void {
    for (const name of ["directions", "paste", "photo", "tools"]) this.part(name).hidden = !shown;
    this.part("viewfinder").hidden = !shown || this.blind;
  }
}

/** As the server writes numbers: `1.000` in Arabic, `1 000` in French. */
function locale(): string {
  const lang = document.documentElement.lang;
  return lang === "ar" ? "ar-MA" : lang;
}
