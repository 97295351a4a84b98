// A verdict is heard and felt as well: one high tone, two, a low one.

export type Kind = "go" | "twice" | "left" | "stop";

const TONES: Record<Kind, [hertz: number, seconds: number][]> = {
  go: [[1320, 0.16]],
  twice: [
    [880, 0.12],
    [880, 0.12],
  ],
  left: [[660, 0.16]],
  stop: [[196, 0.5]],
};

const BUZZES: Record<Kind, number[]> = {
  go: [70],
  twice: [70, 70, 70],
  left: [40],
  stop: [350],
};

export function kindOf(verdict: string): Kind {
  switch (verdict) {
    case "admitted":
      return "go";
    case "duplicate":
      return "twice";
    case "left":
      return "left";
    default:
      return "stop";
  }
}

let audio: AudioContext | null = null;

/** Browsers let a page sound only after a touch. */
export function wakeSound(): void {
  audio ??= "AudioContext" in globalThis ? new AudioContext() : null;
  void audio?.resume();
}

export function signal(kind: Kind): void {
  navigator.vibrate?.(BUZZES[kind]);
  if (!audio || audio.state !== "running") return;
  let at = audio.currentTime;
  for (const [hertz, seconds] of TONES[kind]) {
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.type = kind === "stop" ? "square" : "sine";
    tone.frequency.value = hertz;
    loud.gain.setValueAtTime(0.35, at);
    loud.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds + 0.06;
  }
}
