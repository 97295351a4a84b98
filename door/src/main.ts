// The door page becomes a scanner: pairs, looks through the camera, sends, shows.

import { Api, Refused, type Direction, type Scan } from "./api.ts";
import { Camera } from "./camera.ts";
import { Queue, type Told } from "./queue.ts";
import { freshId, scanOf } from "./scan.ts";
import { Screen } from "./screen.ts";
import { shelf } from "./shelf.ts";
import { signal, wakeSound } from "./signal.ts";
import { Tools } from "./tools.ts";

const KEPT = "hadir-door";
const STATE_MS = 5000;
/** A green verdict gives way by itself; every other waits for a thumb. */
const GREEN_MS = 1800;
/** Longer than this without an answer, the screen says that the scan is kept. */
const PATIENCE_MS = 2500;

interface Kept {
  token: string;
  gate: string;
}

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function scanner(root: HTMLElement, paired: Kept): void {
  const screen = new Screen(root);
  const api = new Api(document.documentElement.lang, paired.token);
  let shown: string | null = null;
  let turn = 0;

  const camera = new Camera(screen.part("viewfinder").querySelector("video") as HTMLVideoElement, take);
  const answers: Told<Scan> = {
    answered(scan, result) {
      if (scan.id !== shown) return;
      const kind = screen.verdict(result);
      signal(kind);
      void refresh();
      const mine = ++turn;
      if (kind === "go") setTimeout(() => mine === turn && next(), GREEN_MS);
    },
    waiting: (_, reached) => waiting(reached),
    unpaired() {
      localStorage.removeItem(KEPT);
      screen.note(screen.word("unpaired"));
    },
  };
  const scans = shelf<Scan>("hadir-door-scan ", localStorage, (scan) => scan);
  const queue = new Queue((some: Scan[]) => api.scans(some), answers, undefined, undefined, scans);

  const tools = new Tools(screen, api, waiting, () => void refresh());

  function waiting(reached: boolean): void {
    screen.waiting(queue.length + (tools?.queue.length ?? 0), reached);
  }

  function take(text: string): void {
    if (camera.paused) return;
    camera.paused = true;
    const chosen = root.querySelector<HTMLInputElement>('input[name="direction"]:checked');
    const direction: Direction = chosen?.value === "out" ? "out" : "in";
    const scan = scanOf(text.trim(), direction, freshId((b) => crypto.getRandomValues(b)), new Date());
    shown = scan.id;
    const mine = ++turn;
    screen.looking();
    setTimeout(() => mine === turn && screen.kept(), PATIENCE_MS);
    queue.add(scan);
  }

  function next(): void {
    turn++;
    shown = null;
    camera.paused = false;
    screen.ready();
  }

  async function refresh(): Promise<void> {
    try {
      const state = await api.state();
      screen.inside(state.inside);
      screen.gate(state.gate);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) screen.note(screen.word("unpaired"));
    }
  }

  screen.part("next").addEventListener("click", next);
  screen.part("leave").addEventListener("click", () => {
    localStorage.removeItem(KEPT);
    location.reload();
  });
  screen.part<HTMLFormElement>("paste").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = screen.part("paste").querySelector("input") as HTMLInputElement;
    if (field.value.trim() !== "") take(field.value);
    field.value = "";
  });
  screen.part("photo").addEventListener("change", async (event) => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    screen.note(screen.word("looking"));
    const text = await api.photo(file).catch(() => null);
    field.value = "";
    if (text) take(text);
    else screen.note(screen.word("no-code"));
  });
  document.addEventListener("pointerdown", wakeSound);
  window.addEventListener("online", () => {
    queue.wake();
    tools.queue.wake();
  });
  window.addEventListener("beforeunload", (event) => {
    if (queue.length + tools.queue.length > 0) event.preventDefault();
  });

  screen.gate(paired.gate);
  screen.ready();
  root.hidden = false;
  // What an earlier page could not send.
  queue.wake();
  tools.queue.wake();
  void refresh();
  setInterval(() => document.hidden || void refresh(), STATE_MS);
  void camera.start().then((looks) => {
    if (looks) return;
    screen.blind = true;
    screen.part("viewfinder").hidden = true;
    screen.note(screen.word("no-camera"));
  });
}

function pairing(section: HTMLElement, root: HTMLElement): void {
  const form = section.querySelector("form") as HTMLFormElement;
  const problem = section.querySelector("#pair-problem") as HTMLElement;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    wakeSound();
    const typed = new FormData(form);
    const text = (name: string) => String(typed.get(name) ?? "");
    try {
      const api = new Api(document.documentElement.lang);
      const paired = await api.pair(text("code"), text("device_name"), text("gate"));
      const keep: Kept = { token: paired.token, gate: text("gate") };
      localStorage.setItem(KEPT, JSON.stringify(keep));
      // The code has been used: it must not stay in the address.
      history.replaceState(null, "", "/door");
      section.hidden = true;
      scanner(root, keep);
    } catch (error) {
      const words = new Screen(root);
      problem.textContent = error instanceof Refused && error.detail ? error.detail : words.word("offline");
      problem.hidden = false;
    }
  });
}

const root = document.getElementById("scanner");
const section = document.getElementById("pairing");
if (root && section) {
  const before = kept();
  if (before) {
    section.hidden = true;
    scanner(root, before);
  } else {
    pairing(section, root);
  }
}
