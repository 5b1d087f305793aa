import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergeMetadata } from "../../src/organization/rules/mergeMetadata.js";
import { holdsNull, inversePatch, isSameJson, metadataPatch } from "../../src/organization/rules/metadata.js";

const keys = fc.constantFrom("a", "b", "team", "öffnung", "");
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.oneof(fc.integer(), fc.constant(null)), { maxLength: 3 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 4 }),
  ),
}));
const metadata = fc.dictionary(keys, values, { maxKeys: 5 });

test("the stored value, merged with the patch, is the wanted one", () => {
  fc.assert(
    fc.property(metadata, metadata, (from, to) => {
      expect(mergeMetadata(from, metadataPatch(from, to))).toEqual(to);
    }),
    { numRuns: 2000 },
  );
});

test("what is the same already is not sent", () => {
  fc.assert(
    fc.property(metadata, (from) => {
      expect(metadataPatch(from, structuredClone(from))).toEqual({});
    }),
  );
  expect(metadataPatch({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1, c: 4 }, d: 3 })).toEqual({ a: { c: 4 } });
});

test("two values are the same whatever the order of their keys, and lists only in theirs", () => {
  expect(isSameJson({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
  expect(isSameJson([], {})).toBe(false);
  expect(isSameJson({ a: undefined }, {})).toBe(false);
  expect(isSameJson(null, {})).toBe(false);
});

test("a null below a key is found, and none in a list: lists are replaced as they are", () => {
  expect(holdsNull({ a: { b: null } })).toBe(true);
  expect(holdsNull({ a: [null, { b: null }] })).toBe(false);
});

test("what was merged is taken back, and what others merged beside it stays", () => {
  fc.assert(
    fc.property(metadata, metadata, (from, to) => {
      const patch = metadataPatch(from, to);
      const beside = { "somebody's": "else" };
      const merged = mergeMetadata(mergeMetadata(from, patch), beside);
      expect(mergeMetadata(merged, inversePatch(from, patch))).toEqual({ ...from, ...beside });
    }),
    { numRuns: 2000 },
  );
});
