import { expect, test } from "vitest";
import { type ColumnFit, fitColumns } from "../../../src/components/list/columnFit.js";

/** From which width a column is shown, in rem; 0: always. */
const shownFrom = (columns: readonly ColumnFit[]) => {
  const { hidden } = fitColumns(columns);
  return Object.fromEntries(
    columns.map(({ id }) => [id, Number(/@max-w(\d+):hidden/.exec(hidden.get(id) ?? "")?.[1] ?? 0)]),
  );
};

const column = (id: string, width?: number, priority?: number): ColumnFit => ({ id, width, priority });

test("columns without a priority stay, and are the least width of the table, with the first column and the actions", () => {
  expect(fitColumns([])).toEqual({ hidden: new Map(), least: 20 });
  const columns = [column("a", 10), column("b"), column("c", 30)];
  expect(fitColumns(columns)).toEqual({ hidden: new Map(), least: 20 + 10 + 9 + 30 });
});

test("columns with a priority give way, the highest number first, and don't widen the table", () => {
  const columns = [column("joined", 8.5, 2), column("role", 10, 1), column("team", 9, 3)];
  expect(fitColumns(columns).least).toBe(20);
  // 30 rem are cards, in which all are shown; 38.5 and 47.5 are rounded up.
  expect(shownFrom(columns)).toEqual({ role: 0, joined: 40, team: 48 });
  // Those that stay take their room first.
  expect(shownFrom([...columns, column("email", 13)])).toEqual({ email: 0, role: 44, joined: 52, team: 66 });
});

test("of one priority, the later columns give way first", () => {
  expect(shownFrom([column("a", 20, 1), column("b", 10, 1)])).toEqual({ a: 40, b: 52 });
});

test("the width at which a column is hidden is never less than all that is shown needs, up to the widest step", () => {
  for (let count = 1; count < 12; count++) {
    const columns = Array.from({ length: count }, (_, index) => column(`c${index}`, 8, index));
    const from = shownFrom(columns);
    for (const [index, { id }] of columns.entries()) {
      const needed = 20 + 8 * (index + 1);
      if (needed > 36) expect(from[id]).toBeGreaterThanOrEqual(Math.min(needed, 96));
      else expect(from[id]).toBe(0);
    }
  }
});
