const GAP = 4;
const EDGE = 8;

/**
 * Puts an open popover below its anchor, or above where there is more room, aligned with its start and inside the
 * window. The popover is in the top layer and `position: fixed`.
 */
export function placePopover(popover: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  popover.style.minWidth = `${at.width}px`;
  popover.style.maxHeight = "";

  const below = clientHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const isAbove = popover.offsetHeight > below && above > below;
  popover.style.maxHeight = `${Math.max(isAbove ? above : below, 96)}px`;
  popover.style.top = `${isAbove ? at.top - GAP - popover.offsetHeight : at.bottom + GAP}px`;

  const isRightToLeft = getComputedStyle(anchor).direction === "rtl";
  const start = isRightToLeft ? at.right - popover.offsetWidth : at.left;
  popover.style.left = `${Math.max(EDGE, Math.min(start, clientWidth - popover.offsetWidth - EDGE))}px`;
}
