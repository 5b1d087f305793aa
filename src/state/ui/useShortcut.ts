"use client";

import { createContext, type RefObject, useContext, useEffect } from "react";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { isComposing } from "../../lib/dom/isComposing.js";

export const ShortcutsContext = createContext(true);

/** Turns Roster's keyboard shortcuts below it off: `<ShortcutsProvider value={false}>`. Default: on. */
export const ShortcutsProvider = ShortcutsContext.Provider;

/** A key: with Ctrl, or with Command on a Mac (`mod+z`), or alone. */
type ShortcutKey = "mod+z" | "/" | "?";

/** An active shortcut. */
interface Shortcut {
  readonly key: ShortcutKey;
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
  const [target = null] = event.composedPath();
  const isAlone = !key.startsWith("mod+");
  if (event.altKey || event.key.toLowerCase() !== key.replace("mod+", "")) return false;
  // Which keys write a "?" or a "/" depends on the keyboard: many need Shift.
  if (isAlone ? event.ctrlKey || event.metaKey : event.ctrlKey === event.metaKey || event.shiftKey) return false;
  // In a panel that is hidden.
  if (element?.getClientRects().length === 0) return false;
  if (event.defaultPrevented || event.repeat || isComposing(event)) return false;
  if (!(target instanceof Element)) return true;
  if (isTextField(target)) return false;
  const dialog = target.closest("dialog, [role=dialog], [role=alertdialog]");
  if (dialog && !dialog.contains(element)) return false;
  // A key alone may mean something elsewhere on the app's page.
  return !isAlone || target === document.body || outermost(element)?.contains(target) === true;
}

/** The outermost root of the kit around an element. */
function outermost(element: Element | null): Element | undefined {
  const root = element?.closest("[data-roster]") ?? undefined;
  return (root?.parentElement && outermost(root.parentElement)) ?? root;
}

/**
 * Calls back when a shortcut is pressed, except in text fields, where the keys belong to the text. With Ctrl or Command it
 * works anywhere on the page; a key alone only in the kit, and where nothing has the focus.
 *
 * @param element what it is about
 * @param isActive whether it can be pressed now
 */
export function useShortcut(
  key: ShortcutKey,
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
    // Behind the app's own listeners of the document: what they handle is theirs.
    window.addEventListener("keydown", onKeyDown);
    return () => {
      active.splice(active.indexOf(own), 1);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [element, isOn, key, press]);
}
