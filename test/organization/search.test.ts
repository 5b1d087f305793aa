import { describe, expect, test } from "vitest";
import { findsPerson, isIdOf, narrowingText, searchWords } from "../../src/organization/rules/search.js";
import { SEARCHED, SEARCHES } from "../support/searches.js";

describe("a search, where members are looked through in the browser", () => {
  test.each(SEARCHES)("by %s: %s", (_, query, found) => {
    const matching = Object.entries(SEARCHED).filter(([, person]) => findsPerson(query, person, ["id"]));
    expect(matching.map(([name]) => name)).toEqual(found);
  });

  test("by nothing finds everybody", () => {
    for (const query of ["", "  ", "\u200B"]) {
      expect(Object.values(SEARCHED).every((person) => findsPerson(query, person, []))).toBe(true);
    }
  });
});

describe("an id", () => {
  const ids = ["user_2abadacafe00decade1234", "orgmem_99adafacade"];

  test("is found whole, or by a beginning that tells it apart", () => {
    for (const query of [...ids, ` ${ids[0]} `, "user_2ab", "orgmem_99ada"]) expect(isIdOf(query, ids)).toBe(true);
  });

  test("is not found by letters that it happens to hold, by its kind, or in the middle", () => {
    for (const query of ["ada", "decade", "facade", "user", "user_", "user_2a", "orgmem_", "2abadacafe00", "", " "]) {
      expect(isIdOf(query, ids)).toBe(false);
    }
  });

  test("that is short is found whole only", () => {
    expect([isIdOf("7", ["7"]), isIdOf("7", ["77"]), isIdOf("1234567", ["12345678"])]).toEqual([true, false, false]);
  });
});

test("a text of a thousand words is bounded, and each word counts once", () => {
  expect(searchWords(Array.from({ length: 1000 }, (_, index) => `word${index}`).join(" ")).length).toBeLessThan(50);
  expect(searchWords("ada ada, ada")).toEqual(["ada"]);
});

test("a service that takes one text gets one that everybody who is meant holds", () => {
  expect(narrowingText("Ada")).toEqual({ text: "Ada", isExact: true });
  expect(narrowingText("Lovelace, Ada")).toEqual({ text: "Lovelace", isExact: false });
  expect(narrowingText("Jose\u0301")).toEqual({ text: "José", isExact: true });
  expect(narrowingText("李小龍")).toEqual({ text: "李", isExact: false });
  expect(narrowingText("  ")).toEqual({ text: "", isExact: true });
});
