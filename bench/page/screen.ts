// First: React looks for the hook in it when it is loaded.
import { countRenders, type Renders } from "./renders.js";
import { isAsked } from "./benchOrganization.js";
import { sleep } from "./measure.js";
import { find } from "./plain.js";

/** Milliseconds until an answer. What is measured is in hand before, or shown before it is answered. */
export const LATENCY = 60;

const ROW = '[data-slot="member-row"], [data-slot="invitation-row"], [data-slot="membership-request-row"]';

export const box = find(document, "#box");

/** The rows of whichever lists are shown. */
export const shownRows = () => box.querySelectorAll<HTMLElement>(ROW);

const isBusy = () => isAsked() || shownRows().length === 0 || box.querySelector("[data-pending], [data-busy]") !== null;

/** Waits until nothing has been pending for a moment. */
export async function settle(): Promise<void> {
  for (let looks = 0; looks < 2; looks = isBusy() ? 0 : looks + 1) await sleep(30);
}

/** What React renders for an action, until it has settled. */
export const rendersOf = (act: () => void): Promise<Renders> =>
  countRenders(async () => {
    act();
    await settle();
  });

/** Types as a person does: the browser's own events, in the focused field. */
export const type = (letter: string) => document.execCommand("insertText", false, letter);
