import { vi } from "vitest";

const NOON = new Date("2026-11-02T12:00:00Z");

/** How often the event loop turns with nothing happening before all is taken to be done that needs no time. */
const STILL_TURNS = 4;

/** Time that passes only when it is told to: waiting costs nothing, and a sequence runs the same each time. */
export interface Clock {
  /** Milliseconds since the start. */
  readonly now: () => number;
  /** To be called when something happens that may cause more. */
  readonly stir: () => void;
  /** Lets everything happen that needs no time. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, with everything that happens in it. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets time pass to where the next thing is due. */
  readonly passToNext: () => Promise<void>;
  /** Gives the real time back. */
  readonly stop: () => void;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** @param isWorking whether something runs in real time: the clock then waits */
export function startClock(isWorking: () => boolean): Clock {
  vi.useFakeTimers({
    now: NOON,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  let stirred = 0;
  const settle = async () => {
    let still = 0;
    while (still < STILL_TURNS) {
      const before = stirred;
      await turn();
      if (isWorking()) {
        still = 0;
        continue;
      }
      vi.advanceTimersByTime(0);
      still = stirred === before ? still + 1 : 0;
    }
  };
  const passToNext = async () => {
    vi.advanceTimersToNextTimer();
    await settle();
  };
  return {
    now: () => Date.now() - NOON.getTime(),
    stir: () => {
      stirred += 1;
    },
    settle,
    passToNext,
    async pass(milliseconds) {
      const end = Date.now() + milliseconds;
      // Something to stop at, when nothing else is due.
      setTimeout(() => {}, milliseconds);
      while (Date.now() < end) await passToNext();
    },
    stop: () => vi.useRealTimers(),
  };
}
