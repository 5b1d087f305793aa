import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeOrganization } from "../../src/testing/vitest/describeOrganization.js";
import { createTeam } from "./exampleBackend.js";
import { createExampleServer } from "./exampleServer.js";

describeOrganization("the example of the documentation", () => {
  const { fetchAs, ownerId, outsiders } = createExampleServer();
  const [stranger = "", ...others] = outsiders;
  return {
    organization: createTeam("team_1", ownerId, fetchAs(ownerId)),
    secondClient: createTeam("team_1", ownerId, fetchAs(ownerId)),
    stranger: createTeam("team_1", stranger, fetchAs(stranger)),
    outsiders: others,
  };
});

test("the documentation has the example as it is tested here", () => {
  const example = readFileSync(new URL("exampleBackend.ts", import.meta.url), "utf8");
  const page = readFileSync("docs/bring-your-own-backend.md", "utf8");
  const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  expect(blocks).toContain(example.replace('"../../src/index.js"', '"roster-react"'));
});
