import { expect, test } from "vitest";
import { type ColumnFit, fitColumns } from "../../../src/components/list/columnFit.js";

/** From which width each column is shown, in rem; 0: always. */
const shownFrom = (columns: readonly ColumnFit[]) => {
  const { hidden } = fitColumns(columns, { hasAddress: true });
  return columns.map(({ id }) => Number(/@max-w(\d+):hidden/.exec(hidden.get(id) ?? "")?.[1] ?? 0));
};

/** What the first column and the actions take. */
const LEAST = fitColumns([], { hasAddress: true }).least;

test("columns without a priority always show, and together make the least width of the table", () => {
  const columns = [{ id: "a", width: 10 }, { id: "b" }, { id: "c", width: 10 }];
  expect(shownFrom(columns)).toEqual([0, 0, 0]);
  expect(fitColumns(columns, { hasAddress: true }).least).toBe(LEAST + 10 + 9 + 10);
  const withYielding = [...columns, { id: "d", width: 20, priority: 1 }];
  expect(fitColumns(withYielding, { hasAddress: true }).least).toBe(LEAST + 29);
});

test("columns with a priority give way, higher numbers first, of the same number the later ones", () => {
  const columns = [
    { id: "joined", width: 12, priority: 2 },
    { id: "role", width: 20, priority: 1 },
    { id: "team", width: 12, priority: 2 },
  ];
  const [joined = 0, role = 0, team = 0] = shownFrom(columns);
  expect(role).toBeLessThan(joined);
  expect(joined).toBeLessThan(team);
  // Those that stay take their room first.
  const withEmail = shownFrom([...columns, { id: "email", width: 13 }]);
  expect(withEmail[3]).toBe(0);
  expect(withEmail.slice(0, 3).map((from, index) => from > ([joined, role, team][index] ?? 0))).toEqual([
    true,
    true,
    true,
  ]);
});

test("a column shows only where there is room for it, up to the widest step; none is hidden in cards", () => {
  const columns = Array.from({ length: 14 }, (_, index) => ({ id: `c${index}`, width: 8, priority: index }));
  // Where rows are cards, below 36 rem, all show.
  const needed = columns.map((_, index) => LEAST + 8 * (index + 1));
  const tooEarly = shownFrom(columns).filter((from, index) => Math.max(from, 36) < Math.min(needed[index] ?? 0, 96));
  expect(tooEarly).toEqual([]);
  for (const className of fitColumns(columns, { hasAddress: true }).hidden.values())
    expect(className).toMatch(/^roster:@min-xl:@max-w\d+:hidden$/);
});

test("a table that scrolls in most places hides nothing, and has room for all", () => {
  const fixed = Array.from({ length: 5 }, (_, index) => ({ id: `c${index}`, width: 9 }));
  const columns = [...fixed, { id: "joined", width: 9, priority: 1 }];
  expect(shownFrom(columns)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(fitColumns(columns, { hasAddress: true }).least).toBe(LEAST + 6 * 9);
});

test("a first column without an address needs less room, also where another column grows", () => {
  const columns = [{ id: "email", width: 20, canGrow: true }];
  const [withAddress, without] = [true, false].map((hasAddress) => fitColumns(columns, { hasAddress }));
  expect(without?.least).toBeLessThan(withAddress?.least ?? 0);
  expect(without?.first).toBeLessThan(withAddress?.first ?? 0);
});
