import { expect, test, vi } from "vitest";
import { firstGrapheme } from "../../src/lib/firstGrapheme.js";

test.each([
  ["Ann", "A"],
  ["", ""],
  ["e\u0301lodie", "e\u0301"],
  ["नि", "नि"],
  ["👩‍👩‍👧 Lee", "👩‍👩‍👧"],
  ["🇨🇭", "🇨🇭"],
  ["李小龍", "李"],
  ["\u{20BB7}野", "\u{20BB7}"],
])("the first letter of %s is %s", (text, first) => {
  expect(firstGrapheme(text)).toBe(first);
});

test("a runtime without Intl.Segmenter has whole characters still", async () => {
  vi.resetModules();
  vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
  const { firstGrapheme: first } = await import("../../src/lib/firstGrapheme.js");
  expect(first("\u{20BB7}野")).toBe("\u{20BB7}");
  vi.unstubAllGlobals();
});
