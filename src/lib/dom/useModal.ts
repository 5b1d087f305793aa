"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { useLatestCallback } from "../react/useLatestCallback.js";
import { activeElement, isFocusLost } from "./activeElement.js";
import { addEscapeLayer } from "./escapeLayers.js";
import { homeOf, rememberFocus } from "./focusHome.js";
import { tabbables } from "./tabbables.js";
import { watchOtherDialogs } from "./watchOtherDialogs.js";

export interface ModalHandlers {
  /** Called by Escape, by a press on the overlay, and by the browser's own ways to close a dialog. */
  readonly onDismiss: () => void;
  /** Called when it opens. `preventDefault()` keeps the focus from going to the first field or button. */
  readonly onOpenAutoFocus?: ((event: Event) => void) | undefined;
  /** Called when it is gone. `preventDefault()` keeps the focus from going back to where it was before: the same button of the same row, or what is in its place. */
  readonly onCloseAutoFocus?: ((event: Event) => void) | undefined;
}

/** Calls a handler with an event, and then, unless it prevented that, what happens by default. */
function ask(dialog: HTMLElement, handler: ((event: Event) => void) | undefined, byDefault: () => void): void {
  const event = new Event("roster:autofocus", { cancelable: true });
  const listener = (asked: Event) => handler?.(asked);
  dialog.addEventListener(event.type, listener);
  if (dialog.dispatchEvent(event)) byDefault();
  dialog.removeEventListener(event.type, listener);
}

function focusFirst(dialog: HTMLElement): void {
  const first = tabbables(dialog).find((element) => element.tagName !== "A") ?? dialog;
  first.focus({ preventScroll: true });
  if (first instanceof HTMLInputElement) first.select();
}

/**
 * Shows a `<dialog>` as a modal one while it is rendered and its panel is visible. The browser does the rest: it stands above everything, and
 * everything else is out of reach, whichever dialogs are around it. Nothing outside of it is touched, so nothing stays.
 */
export function useModal(
  ref: RefObject<HTMLDialogElement | null>,
  overlay: RefObject<HTMLElement | null>,
  isVisible: boolean,
  handlers: ModalHandlers,
): void {
  const isShown = useRef(false);
  const focusBack = useRef(() => {});
  const dismiss = useLatestCallback(() => handlers.onDismiss());
  const focusIn = useLatestCallback((dialog: HTMLElement) =>
    ask(dialog, handlers.onOpenAutoFocus, () => focusFirst(dialog)),
  );
  const focusOut = useLatestCallback((dialog: HTMLElement) =>
    ask(dialog, handlers.onCloseAutoFocus, () => focusBack.current()),
  );
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog || !isVisible) return undefined;
    isShown.current = true;
    if (!dialog.open) {
      focusBack.current = rememberFocus(activeElement());
      dialog.showModal();
      focusIn(dialog);
    }
    const takeEscape = (isModal: boolean) => addEscapeLayer(dialog, { onEscape: () => dismiss(), isModal });
    let removeLayer = takeEscape(true);
    const unlisten = followDialog(dialog, () => dismiss());
    const ignore = followOverlay(overlay.current, () => dismiss());
    const unwatch = watchOtherDialogs(dialog, (other) => {
      removeLayer();
      removeLayer = takeEscape(other === undefined);
      giveWay(dialog, other);
    });
    return () => {
      removeLayer();
      unlisten();
      ignore();
      unwatch();
      isShown.current = false;
      // When what is around it has its new look: what gets the focus may be new too.
      queueMicrotask(() => {
        if (isShown.current) return;
        // It stays in the page and is only hidden: it must not keep the page out of reach.
        if (dialog.isConnected) dialog.close();
        focusOut(dialog);
      });
    };
  }, [dismiss, focusIn, focusOut, isVisible, ref, overlay]);
}

/** A dialog of another library that opens above ours is no part of the top layer: ours leaves it as long as that is there. */
function giveWay(dialog: HTMLDialogElement, other: HTMLElement | undefined): void {
  if (other) {
    dialog.close();
    // Not `show()`, which takes the focus.
    dialog.setAttribute("open", "");
    // It could not have the focus when it opened.
    if (!other.contains(activeElement())) (tabbables(other)[0] ?? other).focus();
    return;
  }
  dialog.close();
  dialog.showModal();
}

/** Handles the browser's ways to close the dialog, and holds the focus in it. @returns the clean-up */
function followDialog(dialog: HTMLDialogElement, dismiss: () => void): () => void {
  const onCancel = (event: Event) => {
    // A file field inside of it has an event of this name too.
    if (event.target !== dialog) return;
    event.preventDefault();
    dismiss();
  };
  const onClose = () => {
    // A browser closes it on the second Escape; only the component that renders it decides.
    if (dialog.open) return;
    dialog.showModal();
    dismiss();
  };
  dialog.addEventListener("cancel", onCancel);
  dialog.addEventListener("close", onClose);
  // The focused element may be removed.
  const observer = new MutationObserver((changes) => {
    const isGone = changes.some(({ removedNodes }) => [...removedNodes].some((node) => !isDialog(node)));
    if (isGone && isFocusLost()) (homeOf(dialog) ?? dialog).focus({ preventScroll: true });
  });
  observer.observe(dialog, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    dialog.removeEventListener("cancel", onCancel);
    dialog.removeEventListener("close", onClose);
  };
}

/** Handles clicks beside the dialog. The second click of a double click closes nothing. @returns the clean-up */
function followOverlay(overlay: HTMLElement | null, dismiss: () => void): () => void {
  const listening = new AbortController();
  // The focus stays in the dialog.
  overlay?.addEventListener("mousedown", (event) => event.preventDefault(), { signal: listening.signal });
  overlay?.addEventListener("click", ({ detail }) => detail < 2 && dismiss(), { signal: listening.signal });
  return () => listening.abort();
}

const isDialog = (node: Node) => node instanceof HTMLDialogElement;
