import { expect, test } from "vitest";
import { shareById } from "../../src/query/shareById.js";

const row = (id: string, role = "org:member") => ({ id, role, person: { name: `Name of ${id}` } });
const page = (...rows: readonly ReturnType<typeof row>[]) => ({ data: rows, totalCount: rows.length });

test("what is the same in all its parts stays the same object", () => {
  const before = page(row("a"), row("b"));
  expect(shareById(before, page(row("a"), row("b")))).toBe(before);
});

test.each([
  ["went", ["b", "c"]],
  ["came", ["new", "a", "b", "c"]],
  ["moved", ["c", "a", "b"]],
])("where one row %s, the others stay the same objects", (_, ids) => {
  const before = page(row("a"), row("b"), row("c"));
  const after = page(...ids.map((id) => row(id)));
  const shared = shareById(before, after);
  expect(shared).toEqual(after);
  const stayed = ids.filter((id, at) => before.data.some((known) => known.id === id && known === readRow(shared, at)));
  expect(stayed).toEqual(ids.filter((id) => id !== "new"));
});

test("a row that changed is another object, and keeps the parts that did not", () => {
  const before = page(row("a"), row("b"));
  const shared = shareById(before, page(row("a"), row("b", "org:admin")));
  expect(shared).toEqual(page(row("a"), row("b", "org:admin")));
  expect(Object.is(before.data[0], readRow(shared, 0))).toBe(true);
  expect(Object.is(before.data[1], readRow(shared, 1))).toBe(false);
});

test("values that are no plain records are taken as they are", () => {
  const date = new Date(1);
  const shared = shareById({ at: new Date(0), none: null, list: [1, null] }, { at: date, none: {}, list: [null, 1] });
  expect(shared).toEqual({ at: date, none: {}, list: [null, 1] });
  expect(shareById(undefined, [row("a")])).toEqual([row("a")]);
});

function readRow(value: unknown, index: number): unknown {
  return value instanceof Object && "data" in value && Array.isArray(value.data) ? value.data[index] : undefined;
}
