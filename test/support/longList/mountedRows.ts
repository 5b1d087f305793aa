const inBody = (box: ParentNode) => [...box.querySelectorAll<HTMLElement>("tbody > tr")];

/** The rows of a list that are in sight in a box that scrolls, skeletons too. */
export const shownIn = (box: Element) =>
  inBody(box).filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    return row.dataset["slot"] !== "row-space" && bottom > around.top && top < around.bottom;
  });

/** The places where a row, or the space for others, doesn't begin where the one before ends. */
export const gapsIn = (box: ParentNode) =>
  inBody(box).filter((row) => {
    const before = row.previousElementSibling?.getBoundingClientRect().bottom;
    return before !== undefined && Math.abs(row.getBoundingClientRect().top - before) > 0.5;
  });
