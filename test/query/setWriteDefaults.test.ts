import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { setWriteDefaults } from "../../src/query/writes/setWriteDefaults.js";
import { parse, sourcesIn } from "../support/sources/sources.js";

test("a persisted cache can send the writes of all hooks", () => {
  const client = new QueryClient();
  const setDefaults = vi.spyOn(client, "setMutationDefaults");
  setWriteDefaults(client, createOrganization({ url: "http://roster.test/v1", organizationId: "org_1" }));
  const sent = setDefaults.mock.calls.map(([key]) => `${String(key.at(-1))}Options`);

  const options = sourcesIn("src/hooks/writes")
    .flatMap((file) => parse(file).module.staticImports)
    .flatMap(({ entries }) => entries.map(({ localName }) => localName.value))
    .filter((name) => /^[a-z]\w+Options$/.test(name));
  expect(options).not.toEqual([]);
  expect(sent.toSorted()).toEqual(options.toSorted());
});
