import { expect, test } from "vitest";
import { run, serve, tryRendered } from "./support.js";

test("React Router 7 as a framework", async () => {
  await run("node_modules/@react-router/dev/bin.js", ["build", "react-router"]);
  expect(await tryRendered(await serve("serve.js", ["react-router"]))).toEqual({ firstRequests: [], errors: [] });
});
