// The camera, where the browser itself can read codes; elsewhere a picture is sent.

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

type DetectorMaker = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

const EVERY_MS = 120;

async function detector(): Promise<Detector | null> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (!maker) return null;
  const formats = await maker.getSupportedFormats().catch(() => [] as string[]);
  return formats.includes("qr_code") ? new maker({ formats: ["qr_code"] }) : null;
}

export class Camera {
  private stream: MediaStream | null = null;
  private timer = 0;
  paused = false;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly seen: (text: string) => void,
  ) {}

  /** Whether codes are looked for from now on. */
  async start(): Promise<boolean> {
    const reads = await detector();
    if (!reads || !navigator.mediaDevices) return false;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      this.video.srcObject = this.stream;
      await this.video.play();
    } catch {
      this.stop();
      return false;
    }
    this.look(reads);
    return true;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
  }

  private look(reads: Detector): void {
    this.timer = window.setTimeout(async () => {
      if (!this.paused && this.video.readyState >= 2 && !document.hidden) {
        const found = await reads.detect(this.video).catch(() => []);
        const text = found[0]?.rawValue;
        if (text && !this.paused) this.seen(text);
      }
      if (this.stream) this.look(reads);
    }, EVERY_MS);
  }
}
