import { expect, test } from "vitest";
import { checkSequences } from "./checkSequences.js";

test("whatever one person does, they see what the server has", async () => {
  expect(await checkSequences(1, 0.6)).toBeGreaterThan(0);
});
