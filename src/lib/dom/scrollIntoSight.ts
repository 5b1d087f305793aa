/** In pixels: what remains between it and the edge, where more follows. */
const BESIDE = 32;

/** Scrolls a scroller sideways, and nothing around it, until a part of it is in sight. */
export function scrollIntoSight(scroller: Element, part: Element): void {
  const box = scroller.getBoundingClientRect();
  const own = part.getBoundingClientRect();
  const after = own.right + BESIDE - box.right;
  const before = own.left - BESIDE - box.left;
  if (after > 0) scroller.scrollLeft += after;
  else if (before < 0) scroller.scrollLeft += before;
}
