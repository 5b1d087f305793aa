import type { Given } from "../page/contender.js";
import { createMembers, plainContender } from "./members.js";
import { Row } from "./Row.js";

const ROW_HEIGHT = 48;
/** Rows beside the window, on each side. */
const OVERSCAN = 5;

function mount(box: HTMLElement, given: Given): void {
  const members = createMembers(box, given);
  const body = members.part("tbody");
  const scroller = body.closest("div") as HTMLElement;
  scroller.className = "scroller";
  body.closest("table")?.classList.add("windowed");
  const shown = () => members.found() ?? given.pages[0] ?? [];
  let rows: Row[] = [];
  const draw = () => {
    const list = shown();
    body.style.height = `${list.length * ROW_HEIGHT}px`;
    const needed = Math.ceil((scroller.clientHeight || 600) / ROW_HEIGHT) + 2 * OVERSCAN;
    if (rows.length < needed) {
      const added = Array.from({ length: needed - rows.length }, () => new Row());
      rows = [...rows, ...added];
      body.append(...added.map(({ element }) => element));
    }
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - OVERSCAN);
    for (let place = first; place < first + rows.length; place++) {
      // Each stays in its row while it is in sight.
      const row = rows[place % rows.length];
      const member = list[place];
      if (!row) continue;
      row.element.hidden = !member;
      if (!member) continue;
      row.element.style.transform = `translateY(${place * ROW_HEIGHT}px)`;
      members.show(row, member);
    }
  };
  scroller.addEventListener("scroll", draw, { passive: true });
  members.part(".previous").remove();
  members.part(".next").remove();
  members.mount({ rows: () => rows, draw });
}

export const windowedTable = plainContender(mount);
