import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("each threat of SECURITY.md names tests that exist", () => {
  const rows = readFileSync("SECURITY.md", "utf8")
    .split("### Threats")[1]
    ?.split("### Out of scope")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| ") && !line.includes(" … ") && !line.startsWith("| --"));
  expect(rows?.length).toBeGreaterThan(20);
  const named = (rows ?? []).map((row) =>
    [...row.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, path]) => `test/${path}`),
  );
  expect(rows?.filter((_, index) => named[index]?.length === 0)).toEqual([]);
  expect(named.flat().filter((path) => !existsSync(path))).toEqual([]);
});
