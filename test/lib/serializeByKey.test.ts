import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { serializeByKey } from "../../src/lib/serializeByKey.js";

test("tasks of one key run one after the other, those of another beside them", async () => {
  const owner = {};
  const log: string[] = [];
  const task = (name: string, time: number) => async () => {
    log.push(`${name} begins`);
    await wait(time);
    log.push(`${name} ends`);
  };
  await Promise.all([
    serializeByKey(owner, "a", task("first", 20)),
    serializeByKey(owner, "a", task("second", 1)),
    serializeByKey(owner, "b", task("other", 1)),
  ]);
  expect(log).toEqual(["first begins", "other begins", "other ends", "first ends", "second begins", "second ends"]);
});

test("a task that fails says so, and the next one runs", async () => {
  const owner = {};
  const failing = serializeByKey(owner, "a", () => Promise.reject(new Error("no")));
  const next = serializeByKey(owner, "a", () => Promise.resolve("yes"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
