import { activeElement } from "./activeElement.js";

/** Milliseconds from a text's arrival until it is said: the rows that change with it, which a screen reader reads too, come first. */
const BEFORE = 250;

/** Milliseconds that a text stays: one that stands for longer counts as new each time that a dialog above it closes. */
const STAYS = 1000;

/** Whether a dialog is open that leaves an element out of reach. */
function isBehindDialog(element: Element): boolean {
  const dialog = activeElement()?.closest("dialog");
  return dialog ? !dialog.contains(element) : false;
}

/** Says texts in a live region, one after the other. What comes while another is being said, or behind a dialog, waits. */
export function createSpeaker(region: HTMLElement) {
  const waiting = new Map<number, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    const isDone = waiting.size === 0;
    const isHeard = !isBehindDialog(region);
    region.textContent = isHeard ? [...waiting.values()].join(" ") : "";
    if (isHeard) waiting.clear();
    timer = isDone ? undefined : setTimeout(speak, STAYS);
  };
  return {
    /** @param id a text that waits under the same one is replaced */
    say: (id: number, text: string) => {
      waiting.set(id, text);
      timer ??= setTimeout(speak, BEFORE);
    },
    /** Takes back what is not said yet, and what is being said. */
    clear: () => {
      waiting.clear();
      region.textContent = "";
    },
    stop: () => clearTimeout(timer),
  };
}
