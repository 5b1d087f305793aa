import { version } from "react";
import { version as domVersion } from "react-dom";
import { QueryClient } from "@tanstack/react-query";
import * as kysely from "kysely";
import { expect, test } from "vitest";

test("these tests run on the oldest versions that the peer dependencies allow", async () => {
  expect([version, domVersion]).toEqual(["18.2.0", "18.2.0"]);
  // Query passes its client to query functions from 5.69 on.
  const context = await new QueryClient().fetchQuery({ queryKey: ["context"], queryFn: (given) => Object.keys(given) });
  expect(context).not.toContain("client");
  // Kysely has a dialect for PGlite from 0.29 on.
  expect(kysely).not.toHaveProperty("PGliteDialect");
});
