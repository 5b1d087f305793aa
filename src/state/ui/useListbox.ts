"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";

interface ListboxItem {
  readonly key: string;
  /** What typeahead looks at. */
  readonly name: string;
}

interface ListboxConfig {
  readonly items: readonly ListboxItem[];
  /** The key of the item that is chosen now. */
  readonly value: string | undefined;
  /** A field takes the letters, to find an item by its name. */
  readonly hasField?: boolean;
  readonly onSelect: (key: string) => void;
  /** Closes without choosing. */
  readonly onClose: () => void;
}

/** How long typed letters belong together, in milliseconds. */
const TYPEAHEAD = 500;

/**
 * The keyboard of a single-select listbox: arrows, Home, End, typeahead, Enter, Space, Tab. Escape is a layer's (`useEscape`).
 * https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 */
export function useListbox({ items, value, hasField = false, onSelect, onClose }: ListboxConfig) {
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ key }) => key === value),
    ),
  );
  const typed = useRef({ text: "", at: 0 });

  const typeahead = (letter: string, now: number) => {
    const text = now - typed.current.at < TYPEAHEAD ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    // The same letter again moves to the next item; more letters may stay on this one.
    const isRepeat = new Set(text).size === 1;
    const from = active + (isRepeat ? 1 : 0);
    const sought = (isRepeat ? letter : text).toLocaleLowerCase();
    const found = items
      .map((_, index) => (from + index) % items.length)
      .find((index) => items[index]?.name.toLocaleLowerCase().startsWith(sought));
    if (found !== undefined) setActive(found);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;

    const last = items.length - 1;
    const item = items[active];
    if (event.key === "ArrowDown") setActive(Math.max(0, Math.min(active + 1, last)));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Home" && !hasField) setActive(0);
    else if (event.key === "End" && !hasField) setActive(last);
    else if (event.key === "Enter" || (event.key === " " && !hasField)) {
      if (item) onSelect(item.key);
    } else if (event.key === "Tab") {
      // The focus is back on the button when the browser moves it on.
      onClose();
      return;
    } else if (!hasField && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typeahead(event.key, event.timeStamp);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, setActive, onKeyDown };
}
