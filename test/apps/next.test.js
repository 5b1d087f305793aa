import { expect, test } from "vitest";
import { run, serve, tryRendered } from "./support.js";

test.each(["turbopack", "webpack"])("Next's app router with React Compiler, built by %s", async (bundler) => {
  const next = "node_modules/next/dist/bin/next";
  const environment = { NEXT_DIST_DIR: `.next/${bundler}` };
  await run(next, ["build", "next", `--${bundler}`], environment);
  expect(await tryRendered(await serve(next, ["start", "next", "-p", "0"], environment))).toEqual({
    firstRequests: [],
    errors: [],
  });
});
