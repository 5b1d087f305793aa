import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serve as listen } from "@hono/node-server";
import { Hono } from "hono";
import { registryItemSchema, registrySchema } from "shadcn/schema";
import { afterAll, expect, test } from "vitest";
import { registryItems, registryOf } from "../../scripts/registry.mjs";
import { open, run, serve, tryPage } from "./support.js";

const folder = join(import.meta.dirname, "owned");
const packages = join(import.meta.dirname, "node_modules");

/** Serves the registry. What the items install is installed already. */
async function serveRegistry(items) {
  const app = new Hono();
  for (const item of items) app.get(`/${item.name}.json`, (context) => context.json({ ...item, dependencies: [] }));
  const server = listen({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  afterAll(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

test("markup that shadcn's CLI has copied is type-correct and works, beside a second copy of the package", async () => {
  const items = registryItems().map((item) => registryItemSchema.parse(item));
  expect(registrySchema.parse(registryOf(items)).items).toHaveLength(items.length);
  expect(items.map(({ name }) => name)).toContain("member-table");
  rmSync(join(folder, "components"), { recursive: true, force: true });
  const registry = await serveRegistry(items);
  // Each brings all that it needs: what both bring is the same. Together they have all there is.
  for (const name of ["members-page", "invite-manager"]) {
    await run("node_modules/shadcn/dist/index.js", [
      "add",
      `${registry}/${name}.json`,
      "--yes",
      "--overwrite",
      "--cwd",
      folder,
    ]);
  }
  execFileSync(process.execPath, [join(import.meta.dirname, "../../node_modules/typescript/bin/tsc"), "-p", folder]);

  cpSync(join(packages, "roster-react"), join(packages, "roster-copy"), { recursive: true, dereference: true });
  await run("node_modules/vite/bin/vite.js", ["build", "owned", "--logLevel", "error"]);
  const { page, errors } = await open(await serve("serve.js", ["owned"]));
  const theirs = page.getByRole("region", { name: "Theirs" });
  await theirs.getByRole("row", { name: /Bram Almeida/ }).waitFor();
  await tryPage(page, page.getByRole("region", { name: "Ours" }));
  // One copy hears of the other's writes, as tabs do.
  await theirs.getByRole("button", { name: /Admin, change role of Bram Almeida/ }).waitFor();

  await theirs.getByRole("button", { name: "Invite members" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite members" });
  await dialog.getByRole("textbox", { name: "Email addresses" }).fill("dora@x.test ");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(errors).toEqual([]);
});
