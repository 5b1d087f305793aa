// Finds the texts of a page that cannot be read: cut by an ellipsis, a limit of lines or whatever clips what is in it, or one over another.

/**
 * The texts on a page that are not wholly readable, and how far the page scrolls sideways.
 * What a reader can scroll to inside a part that scrolls by itself is not cut. Texts for screen readers alone do not count.
 *
 * @param {import("playwright").Page} page
 * @returns {Promise<{ texts: readonly string[], overlaps: readonly string[], sideways: number }>} distinct texts that are cut; pairs of
 *   texts one over the other; `sideways` in pixels, 0 when the page does not scroll
 */
export const findCutTexts = (page) => page.evaluate(`(() => { ${IN_PAGE.join("\n")} return findInPage(); })()`);

const IN_PAGE = [
  tidy,
  isForScreenReaders,
  isShown,
  insideOf,
  isOutX,
  isOutY,
  isCut,
  edgesFor,
  sentenceOf,
  cutInFields,
  seenOf,
  layerOf,
  isOver,
  overlapsOf,
  findInPage,
];

function tidy(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}

function isForScreenReaders({ clip, clipPath, width, height }) {
  return /rect\(/.test(clip) || /inset\(50%/.test(clipPath) || (parseFloat(width) <= 1 && parseFloat(height) <= 1);
}

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The box that clips, without its borders. */
function insideOf(element) {
  const { left, top } = element.getBoundingClientRect();
  const [start, above] = [left + element.clientLeft, top + element.clientTop];
  return { left: start, right: start + element.clientWidth, top: above, bottom: above + element.clientHeight };
}

/** A pixel may be lost by rounding. */
function isOutX(rect, box) {
  return rect.left < box.left - 1 || rect.right > box.right + 1;
}

/** The boxes of letters are higher than the letters. */
function isOutY(rect, box) {
  const allowed = rect.height / 3;
  return rect.top < box.top - allowed || rect.bottom > box.bottom + allowed;
}

/** Whether rectangles of what an element contains are cut; undefined when it is for screen readers alone. */
function isCut(element, rects) {
  let [canScrollX, canScrollY, isAbsolute, isFixed, cut] = [false, false, false, false, false];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement ?? at.getRootNode().host) {
    const style = getComputedStyle(at);
    if (isForScreenReaders(style)) return undefined;
    const { overflowX, overflowY, position, display } = style;
    if (display !== "inline" && at !== document.body && !isFixed && !(isAbsolute && position === "static")) {
      const box = insideOf(at);
      if (!canScrollX && /hidden|clip/.test(overflowX)) cut ||= rects.some((rect) => isOutX(rect, box));
      if (!canScrollY && /hidden|clip/.test(overflowY)) cut ||= rects.some((rect) => isOutY(rect, box));
      canScrollX ||= /auto|scroll/.test(overflowX);
      canScrollY ||= /auto|scroll/.test(overflowY);
      isAbsolute = false;
    }
    isFixed ||= position === "fixed";
    isAbsolute ||= position === "absolute";
  }
  const edges = edgesFor(isFixed);
  return cut || rects.some((rect) => (!canScrollX && isOutX(rect, edges)) || (!canScrollY && isOutY(rect, edges)));
}

/** The window clips what is fixed to it; the page's edge, what cannot be scrolled to. */
function edgesFor(isFixed) {
  const { clientWidth, clientHeight } = document.documentElement;
  if (isFixed) return { left: 0, right: clientWidth, top: 0, bottom: clientHeight };
  const isRightToLeft = getComputedStyle(document.documentElement).direction === "rtl";
  return isRightToLeft
    ? { left: -Infinity, right: clientWidth - scrollX, top: -scrollY, bottom: Infinity }
    : { left: -scrollX, right: Infinity, top: -scrollY, bottom: Infinity };
}

/** The whole sentence that a text belongs to. */
function sentenceOf(element) {
  let at = element;
  while (at.parentElement && getComputedStyle(at).display === "inline") at = at.parentElement;
  return tidy(at.textContent);
}

/** What fields show is not in the document: the hint in an empty one, and the chosen option. */
function cutInFields() {
  const canvas = document.createElement("canvas").getContext("2d");
  return [...document.querySelectorAll("input, select")].flatMap((field) => {
    const hint = field.value ? "" : field.placeholder;
    const text = tidy((field.matches("select") ? field.selectedOptions[0]?.text : hint) ?? "");
    const style = getComputedStyle(field);
    if (!text || !isShown(field) || isForScreenReaders(style)) return [];
    canvas.font = style.font;
    canvas.letterSpacing = style.letterSpacing === "normal" ? "0px" : style.letterSpacing;
    canvas.wordSpacing = style.wordSpacing;
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return canvas.measureText(text).width > room + 1 ? text : [];
  });
}

/** What is seen of a rectangle: no more than the boxes that clip or scroll it let through. */
function seenOf(element, { left, right, top, bottom }) {
  const seen = { left, right, top, bottom };
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const { overflowX, display, position } = getComputedStyle(at);
    if (display !== "inline" && overflowX !== "visible") {
      const box = insideOf(at);
      seen.left = Math.max(seen.left, box.left);
      seen.right = Math.min(seen.right, box.right);
      seen.top = Math.max(seen.top, box.top);
      seen.bottom = Math.min(seen.bottom, box.bottom);
    }
    if (position === "fixed") break;
  }
  return seen;
}

/** What stands over the page, e.g. a dialog, hides what is below on purpose. */
function layerOf(element) {
  for (let at = element; at; at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return undefined;
}

/** The boxes of letters are higher than the letters: what touches is not over the other. */
function isOver(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 2 && height > Math.min(one.bottom - one.top, other.bottom - other.top) / 3;
}

function overlapsOf(shown) {
  const seen = shown.flatMap(({ element, rects }) =>
    rects.map((rect) => ({ element, layer: layerOf(element), rect: seenOf(element, rect) })),
  );
  const over = seen.flatMap((one, index) =>
    seen
      .slice(index + 1)
      .filter(({ element, layer, rect }) => element !== one.element && layer === one.layer && isOver(one.rect, rect))
      .map(({ element }) => `${sentenceOf(one.element)} / ${sentenceOf(element)}`),
  );
  return [...new Set(over)];
}

function findInPage() {
  const found = new Set(cutInFields());
  const shown = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const { parentElement: element } = node;
    if (!tidy(node.data) || !element || element.closest("script, style, select, textarea") || !isShown(element))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const cut = isCut(element, rects);
    if (cut) found.add(sentenceOf(element));
    if (cut !== undefined) shown.push({ element, rects });
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return { texts: [...found], overlaps: overlapsOf(shown), sideways: Math.max(0, scrollWidth - clientWidth) };
}
