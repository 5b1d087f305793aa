import { assert, double, json, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { findInexact, isExactNumber } from "../../src/lib/findInexact.js";

describe("a number in JSON", () => {
  test.each([
    "0",
    "-0",
    "0.0",
    "0e5",
    "1",
    "-1",
    "1.50",
    "1e3",
    "1E+3",
    "100000000000000000000000",
    "1e23",
    "9007199254740991",
    "-9007199254740992",
    "0.1",
    "0.30000000000000004",
    "0.1000000000000000055",
    "0.10000000000000001",
    "3.141592653589793",
    "1.7976931348623157e308",
    "5e-324",
    "4.9406564584124654e-324",
    "1e-7",
    "123456789.123456",
  ])("%s is held as it is written", (text) => {
    expect(isExactNumber(text)).toBe(true);
  });

  test.each([
    "9007199254740993",
    "-9007199254740993",
    "9007199254740993.0",
    "9.007199254740993e15",
    "1e400",
    "-1e400",
    "1e-400",
    "2e308",
    "12345678901234567890",
    "0.12345678901234567890123",
    "3.14159265358979323846264",
    "1e99999999999999999999",
    `1${"0".repeat(400)}`,
    `0.${"0".repeat(400)}1`,
    `1.${"0".repeat(200)}1`,
  ])("%s is another one in JavaScript", (text) => {
    expect(isExactNumber(text)).toBe(false);
  });

  test("that JavaScript has written is what it reads", () => {
    assert(property(double({ noNaN: true, noDefaultInfinity: true }), (value) => isExactNumber(JSON.stringify(value))));
  });

  test("of a million digits takes no time to speak of", () => {
    expect(isExactNumber(`0.${"0".repeat(500_000)}1${"0".repeat(500_000)}`)).toBe(false);
    expect(isExactNumber("1".repeat(1_000_000))).toBe(false);
  });
});

describe("a JSON text", () => {
  test("of what JavaScript has written holds nothing inexact", () => {
    assert(
      property(json(), (text) => {
        expect(findInexact(JSON.stringify(JSON.parse(text)))).toBeUndefined();
      }),
    );
  });

  test.each([
    ['{"a":9007199254740993}', "number", ["a"]],
    ['{"a":{"b":[1,[2,1e400]]}}', "number", ["a", "b", "1", "1"]],
    ['[{"a":1},{"a":{"b":1e400}}]', "number", ["1", "a", "b"]],
    ['{"a":1,"b":{"a":1},"a":2}', "repeatedKey", ["a"]],
    ['{"a":{"b":1,"\\u0062":2}}', "repeatedKey", ["a", "b"]],
    ['{"\\"":1,"a":[{},{"x":"{\\"","x":1}]}', "repeatedKey", ["a", "1", "x"]],
    [' {\n"a" : [ true, false, null, -1e400 ] } ', "number", ["a", "3"]],
  ] as const)("%s says where", (text, kind, path) => {
    expect(findInexact(text)).toEqual({ kind, path });
  });

  test.each(['{"a":"9007199254740993","b":{"a":1},"c":[{"a":1},{"a":1}]}', '"1e400"', "[]", "{}", '{"1e400":"\\\\"}'])(
    "%s is read as it stands",
    (text) => {
      expect(findInexact(text)).toBeUndefined();
    },
  );
});
