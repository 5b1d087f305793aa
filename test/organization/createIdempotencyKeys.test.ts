import { expect, test } from "vitest";
import { createIdempotencyKeys } from "../../src/organization/http/createIdempotencyKeys.js";

test("a write that was not answered has its key again", () => {
  const nameWrite = createIdempotencyKeys();
  const first = nameWrite("remove Ann");
  first.end(false);
  const again = nameWrite("remove Ann");
  expect(again.key).toBe(first.key);
  again.end(false);
  const third = nameWrite("remove Ann");
  expect(third.key).toBe(first.key);
  third.end(true);
  expect(nameWrite("remove Ann").key).not.toBe(first.key);
});

test("an answered write, and one that is still on its way, have a key of their own", () => {
  const nameWrite = createIdempotencyKeys();
  const first = nameWrite("remove Ann");
  const besides = nameWrite("remove Ann");
  expect(besides.key).not.toBe(first.key);
  first.end(true);
  expect(nameWrite("remove Ann").key).not.toBe(first.key);
});

test("several writes that were not answered are resumed one after another", () => {
  const nameWrite = createIdempotencyKeys();
  const parts = ["part 1", "part 2"].map((write) => ({ write, ...nameWrite(write) }));
  for (const { end } of parts) end(false);
  for (const { write, key } of parts) {
    const again = nameWrite(write);
    expect(again.key).toBe(key);
    again.end(true);
  }
});

test("what is done after another write means something new", () => {
  const nameWrite = createIdempotencyKeys();
  const add = nameWrite("add Ann");
  add.end(false);
  nameWrite("remove Ann").end(true);
  expect(nameWrite("add Ann").key).not.toBe(add.key);
});

test("an answer to a write from before changes nothing", () => {
  const nameWrite = createIdempotencyKeys();
  const slow = nameWrite("change Bo");
  const add = nameWrite("add Ann");
  add.end(false);
  slow.end(true);
  expect(nameWrite("add Ann").key).toBe(add.key);
});
