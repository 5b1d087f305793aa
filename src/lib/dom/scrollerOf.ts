/** The nearest element around this one that scrolls up and down; `null`: the page does. */
export function scrollerOf(element: Element): Element | null {
  const { documentElement } = element.ownerDocument;
  for (let box = parentOf(element); box && box !== documentElement; box = parentOf(box)) {
    if (isScroller(box)) return box;
  }
  return null;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isScroller(box: Element): boolean {
  const { documentElement, body } = box.ownerDocument;
  // What scrolls sideways only has `auto` both ways, and what is said of the body is mostly the page's.
  if (box.scrollHeight <= box.clientHeight || !/auto|scroll|overlay/.test(getComputedStyle(box).overflowY))
    return false;
  return box !== body || getComputedStyle(documentElement).overflowY !== "visible";
}
