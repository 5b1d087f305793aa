/** Pixels a second: some 160 rows. */
const SPEED = 8000;
const DURATION = 3000;
const SLOW_FRAME = 20;

const channel = new MessageChannel();
channel.port1.start();

/** Resolves when the frame that has begun is painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    channel.port1.addEventListener("message", () => resolve(), { once: true });
    channel.port2.postMessage(undefined);
  });
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

export interface Scrolling {
  /** The part of the frames that took longer than 20 ms. */
  readonly slow: number;
  /** The longest time in which a part of the window had no row, in milliseconds. */
  readonly blank: number;
}

/**
 * Scrolls down for three seconds, as far in each frame as the time that has passed.
 *
 * @param from where it begins, in pixels
 */
export async function scroll(scroller: HTMLElement, row: string, from: number): Promise<Scrolling> {
  const { left, width, top, bottom } = scroller.getBoundingClientRect();
  const middle = left + width / 2;
  const isRow = (y: number) => document.elementFromPoint(middle, y)?.closest(row) != null;
  // Beside the head and the scroll bar.
  const isFilled = () => isRow(Math.max(0, top) + 100) && isRow(Math.min(innerHeight, bottom) - 40);
  const frames: number[] = [];
  let blank = 0;
  let filledAt = performance.now();
  const start = await nextFrame();
  for (let before = start, now = await nextFrame(); now - start < DURATION; before = now, now = await nextFrame()) {
    frames.push(now - before);
    scroller.scrollTop = from + ((now - start) / 1000) * SPEED;
    await painted();
    const at = performance.now();
    if (isFilled()) filledAt = at;
    else blank = Math.max(blank, at - filledAt);
  }
  return { slow: frames.filter((frame) => frame > SLOW_FRAME).length / frames.length, blank };
}
