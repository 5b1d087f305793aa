import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tokensCss } from "../scripts/tokens.mjs";
import { rosterPreset } from "../tailwind.config.js";

test("the stylesheet of tokens is that of their table", async () => {
  await expect(tokensCss()).toMatchFileSnapshot("../src/styles/tokens.css");
});

test("the Tailwind preset and theme.css name tokens that exist", () => {
  const theme = JSON.stringify(rosterPreset) + readFileSync("src/styles/theme.css", "utf8");
  const named = [...theme.matchAll(/var\((--_roster-[\w-]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !tokensCss().includes(`  ${name}: `))).toEqual([]);
});
