"use client";

import { createContext, type RefObject, useContext, useEffect } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { isComposing } from "../../lib/dom/isComposing.js";

export const ShortcutsContext = createContext(true);

/** Turns Roster's keyboard shortcuts below it off: `<ShortcutsProvider value={false}>`. Default: on. */
export const ShortcutsProvider = ShortcutsContext.Provider;

/** An active shortcut. */
interface Shortcut {
  /** The key with Ctrl, or with Command on a Mac. */
  readonly key: string;
  /** The element it belongs to. Behind an open dialog, the shortcut does nothing. */
  readonly element: HTMLElement | null;
}

/** The latest is last, and wins. */
const active: Shortcut[] = [];

const TEXT_FIELD =
  "textarea, select, [contenteditable]:not([contenteditable=false]), " +
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=color])";

/** Whether keys belong to what is written there, or chosen. */
export const isTextField = (target: EventTarget | null) =>
  target instanceof Element && target.closest(TEXT_FIELD) !== null;

function isMeant({ key, element }: Shortcut, event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.key.toLowerCase() !== key || event.ctrlKey === event.metaKey || event.shiftKey || event.altKey)
    return false;
  // In a panel that is hidden.
  if (element?.getClientRects().length === 0) return false;
  if (event.defaultPrevented || event.repeat || isComposing(event)) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest(TEXT_FIELD)) return false;
  const dialog = target.closest("dialog, [role=dialog], [role=alertdialog]");
  return !dialog || dialog.contains(element);
}

/**
 * Calls back when a key is pressed with Ctrl or Command anywhere on the page, except in text fields, where the browser's own
 * shortcut applies.
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
  const press = useLatestCallback(onPress);
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
  }, [element, isOn, key, press]);
}
