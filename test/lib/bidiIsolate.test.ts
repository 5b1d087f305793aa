import { expect, test } from "vitest";
import { bidiIsolate, partsOf } from "../../src/lib/bidiIsolate.js";

test("a sentence gives back the names that were put into it", () => {
  expect(partsOf(`${bidiIsolate("Ann Lee")} removed ${bidiIsolate("نورة")}.`)).toEqual([
    "",
    "Ann Lee",
    " removed ",
    "نورة",
    ".",
  ]);
  expect(partsOf("Nothing was done.")).toEqual(["Nothing was done."]);
});

test("no character of a name ends its isolation, or turns around what follows", () => {
  const name = "Ann\u202E\u2069 removed\u2066 \u202DBob\u2068";
  expect(partsOf(`${bidiIsolate(name)} left`)).toEqual(["", "Ann removed Bob", " left"]);
});
