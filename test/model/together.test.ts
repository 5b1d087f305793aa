import { expect, test } from "vitest";
import { checkSequences } from "./checkSequences.js";

test("whatever two people do, both see what the server has", async () => {
  expect(await checkSequences(2, 0.4)).toBeGreaterThan(0);
});
