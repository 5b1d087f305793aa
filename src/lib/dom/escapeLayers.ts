import { isComposing } from "./isComposing.js";

interface EscapeLayer {
  /** `undefined`: Escape is for what is around it. */
  readonly onEscape: (() => void) | undefined;
  /** Whether it gets Escape when nothing has the focus. */
  readonly isModal: boolean;
}

const layers = new Map<EventTarget, EscapeLayer>();

/**
 * Escape closes the innermost layer around the focus, and nothing else: the app's listeners don't receive it, and a
 * native dialog around it stays open. The window's capture phase runs before all listeners of the document.
 */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const path = event.composedPath();
  const isTyping = isComposing(event);
  const inner = path.find((target) => (isTyping ? layers.has(target) : layers.get(target)?.onEscape));
  const layer = layers.get(inner ?? window) ?? (path[0] === document.body ? modalOnTop() : undefined);
  if (!layer) return;
  event.stopImmediatePropagation();
  // It ends a composition: that is the browser's.
  if (isTyping) return;
  event.preventDefault();
  layer.onEscape?.();
}

const modalOnTop = () => [...layers.values()].findLast(({ isModal, onEscape }) => isModal && onEscape);

/** Says what Escape does inside an element. @returns ends that */
export function addEscapeLayer(element: Element, layer: EscapeLayer): () => void {
  // The same listener is added once only.
  window.addEventListener("keydown", onKeyDown, { capture: true });
  layers.set(element, layer);
  return () => {
    if (layers.get(element) === layer) layers.delete(element);
    if (layers.size === 0) window.removeEventListener("keydown", onKeyDown, { capture: true });
  };
}
