"use client";

import { createContext, type RefObject, useContext, useEffect, useEffectEvent } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";

const ShortcutsContext = createContext(true);

/** Switches the kit's keyboard shortcuts below it off and on: `<ShortcutsProvider value={false}>`. Default: on. */
export const ShortcutsProvider = ShortcutsContext.Provider;

/** A shortcut that can be pressed now. */
interface Shortcut {
  /** The key with Ctrl, or with Command on a Mac. */
  readonly key: string;
  /** What it is about: behind a dialog that is open, it does nothing. */
  readonly element: HTMLElement | null;
}

/** The latest last: of two lists with a notice, the later one is meant. */
const active: Shortcut[] = [];

const TEXT_FIELD =
  "textarea, select, [contenteditable]:not([contenteditable=false]), " +
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=color])";

function isMeant({ key, element }: Shortcut, event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.key.toLowerCase() !== key || event.ctrlKey === event.metaKey || event.shiftKey || event.altKey)
    return false;
  if (event.defaultPrevented || event.repeat || isComposing(event)) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest(TEXT_FIELD)) return false;
  const dialog = target.closest("dialog, [role=dialog], [role=alertdialog]");
  return !dialog || dialog.contains(element);
}

/**
 * Calls back when a key is pressed with Ctrl or Command, anywhere on the page but where text is written: there the browser's
 * own meaning of the keys counts.
 *
 * @param element what it is about
 * @param isActive whether it can be pressed now
 */
export function useShortcut(
  key: string,
  element: RefObject<HTMLElement | null>,
  isActive: boolean,
  onPress: () => void,
): void {
  const isOn = useContext(ShortcutsContext) && isActive;
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (!isOn) return undefined;
    const own: Shortcut = { key, element: element.current };
    active.push(own);
    const onKeyDown = (event: KeyboardEvent) => {
      if (active.findLast((shortcut) => isMeant(shortcut, event)) !== own) return;
      event.preventDefault();
      press();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      active.splice(active.indexOf(own), 1);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [element, isOn, key]);
}
