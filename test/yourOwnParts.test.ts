import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blocksOf } from "./support/pages/codeOf.js";
import { parse } from "./support/sources/sources.js";

const PAGE = readFileSync("docs/your-own-parts.md", "utf8");
const BLOCKS = blocksOf(PAGE).map(({ code }) => code);
/** What the stories use of an app, which the page does not show. */
const OF_THE_APP = ["OwnerSelect.tsx"];
const ANSWERS = readdirSync("stories/answers").filter((file) => file.endsWith(".tsx") && !OF_THE_APP.includes(file));

test.each(ANSWERS)("the page has the answer %s as the stories use it, in at most 15 lines", (file) => {
  const answer = readFileSync(`stories/answers/${file}`, "utf8").replace('"../../src/index.js"', '"roster-react"');
  expect(BLOCKS).toContain(answer);
  expect(answer.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
  expect(readFileSync("stories/YourOwnParts.stories.tsx", "utf8")).toContain(
    `./answers/${file.replace(".tsx", ".js")}`,
  );
});

test("the page names every part that an app can replace", () => {
  const parts = parse("src/hooks/PartProps.ts").program.body.flatMap((statement) =>
    statement.type === "TSInterfaceDeclaration" && statement.id.name === "Parts" ? statement.body.body : [],
  );
  const names = parts.flatMap((part) =>
    part.type === "TSPropertySignature" && part.key.type === "Identifier" ? part.key.name : [],
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(PAGE).toContain(`\n| \`${name}\``);
});
