import type { Given } from "../page/contender.js";
import { createMembers, plainContender } from "./members.js";
import { Row } from "./Row.js";

function mount(box: HTMLElement, given: Given): void {
  const members = createMembers(box, given);
  const body = members.part("tbody");
  const rows: Row[] = [];
  let page = 0;
  const draw = () => {
    const shown = members.found() ?? given.pages[page] ?? [];
    while (rows.length > shown.length) rows.pop()?.element.remove();
    const added = shown.slice(rows.length).map(() => new Row());
    rows.push(...added);
    shown.forEach((member, place) => {
      const row = rows[place];
      if (row) members.show(row, member);
    });
    body.append(...added.map(({ element }) => element));
  };
  const turn = (to: number) => {
    if (!given.pages[to]) return;
    page = to;
    draw();
  };
  members.part(".next").addEventListener("click", () => turn(page + 1));
  members.part(".previous").addEventListener("click", () => turn(page - 1));
  members.mount({ rows: () => rows, draw });
}

export const pagedTable = plainContender(mount);
