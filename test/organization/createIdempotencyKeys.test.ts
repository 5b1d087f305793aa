import { expect, onTestFinished, test, vi } from "vitest";
import { createIdempotencyKeys } from "../../src/organization/http/createIdempotencyKeys.js";

test("a write that was not answered has its key again", () => {
  const keyOf = createIdempotencyKeys();
  const first = keyOf("remove", "Ann");
  first.end(false);
  const again = keyOf("remove", "Ann");
  expect(again.key).toBe(first.key);
  again.end(false);
  const third = keyOf("remove", "Ann");
  expect(third.key).toBe(first.key);
  third.end(true);
  expect(keyOf("remove", "Ann").key).not.toBe(first.key);
});

test("an answered write, and one that is still on its way, have a key of their own", () => {
  const keyOf = createIdempotencyKeys();
  const first = keyOf("remove", "Ann");
  const besides = keyOf("remove", "Ann");
  expect(besides.key).not.toBe(first.key);
  first.end(true);
  expect(keyOf("remove", "Ann").key).not.toBe(first.key);
});

test("several writes that were not answered are resumed one after another", () => {
  const keyOf = createIdempotencyKeys();
  const parts = ["1", "2"].map((body) => ({ body, ...keyOf("change", body) }));
  for (const { end } of parts) end(false);
  for (const { body, key } of parts) {
    const again = keyOf("change", body);
    expect(again.key).toBe(key);
    again.end(true);
  }
});

test("part of a bulk action that was not answered is resumed after the others were answered", () => {
  const keyOf = createIdempotencyKeys();
  const lost = keyOf("change", "1");
  lost.end(false);
  keyOf("change", "2").end(true);
  expect(keyOf("change", "1").key).toBe(lost.key);
});

test("who tries again much later means something new", () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const keyOf = createIdempotencyKeys();
  const first = keyOf("add", "Ann");
  first.end(false);
  vi.setSystemTime(Date.now() + 9 * 60_000);
  const again = keyOf("add", "Ann");
  expect(again.key).toBe(first.key);
  again.end(false);
  vi.setSystemTime(Date.now() + 2 * 60_000);
  expect(keyOf("add", "Ann").key).not.toBe(first.key);
});

test("what is done after another write means something new", () => {
  const keyOf = createIdempotencyKeys();
  const add = keyOf("add", "Ann");
  add.end(false);
  keyOf("remove", "Ann").end(true);
  expect(keyOf("add", "Ann").key).not.toBe(add.key);
});

test("an answer to a write from before changes nothing", () => {
  const keyOf = createIdempotencyKeys();
  const slow = keyOf("change", "Bo");
  const add = keyOf("add", "Ann");
  add.end(false);
  slow.end(true);
  expect(keyOf("add", "Ann").key).toBe(add.key);
});
