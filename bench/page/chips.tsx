import { InviteManager } from "../../src/index.js";
import { prepareLists } from "./lists.js";
import { measure } from "./measure.js";
import { find } from "./plain.js";
import type { Renders } from "./renders.js";
import { box, rendersOf, settle, type } from "./screen.js";

const ADDRESS = "anna.lindqvist@example.test";

export interface Typing {
  /** Milliseconds of each event, by what is done. */
  readonly times: Record<string, readonly number[]>;
  /** What one more letter renders. */
  readonly renders: Renders;
}

const chipCount = () => box.querySelectorAll('[data-slot="address"]').length;

/** Pastes addresses into the field of an invite manager, then types one more, letter by letter. */
export async function typeAmongChips(count: number): Promise<Typing> {
  const manager = await prepareLists(<InviteManager />, 10);
  manager.mount(box);
  await settle();
  const field = find(box, '[data-slot="address-field"] > input') as HTMLInputElement;
  field.focus();
  await settle();

  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", Array.from({ length: count }, (_, n) => `person${n}@example.test`).join("\n"));
  globalThis.gc?.();
  const paste = await measure(
    () => field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })),
    () => chipCount() === count,
  );
  await settle();
  const letters: number[] = [];
  for (const letter of ADDRESS) {
    const typed = field.value + letter;
    letters.push(
      await measure(
        () => type(letter),
        () => field.value === typed,
      ),
    );
  }
  // The comma makes a chip of the letters.
  const end = await measure(
    () => type(","),
    () => field.value === "",
  );
  const renders = await rendersOf(() => type("a"));
  manager.unmount();
  return { times: { "paste them": [paste], "type a letter": letters, "end the address": [end] }, renders };
}
