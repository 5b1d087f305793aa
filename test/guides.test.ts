import { readFileSync } from "node:fs";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { openDatabase } from "./support/database/databases.js";
import { seedOrganization } from "./support/database/seed.js";
import { must } from "./support/must.js";
import { blocksOf } from "./support/pages/codeOf.js";
import { createTestBackend, SECRET_KEY } from "./support/testBackend.js";

/** The first block of a page that has this text, without its imports. */
function codeOn(page: string, text: string): string {
  const block = blocksOf(readFileSync(page, "utf8")).find(({ code }) => code.includes(text));
  return block?.code.replace(/^import [^;]*;\n/gm, "").replace(/^\/\/.*\n/, "") ?? "";
}

test("the organization switcher is the tested one", () => {
  const tested = readFileSync("test/components/answers/MyOrganizations.tsx", "utf8");
  const code = codeOn("docs/organization-switcher.md", "MyOrganizations.tsx").trim();
  expect(code).toContain("export function MyOrganizations");
  expect(tested).toContain(code);
});

test("a server knows a user's permissions in an organization, by their role and while they are active", async () => {
  const { code } = await transform(codeOn("docs/permissions.md", "hasPermission.ts"), { loader: "ts", format: "esm" });
  const { hasPermission } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const database = await openDatabase();
  const backend = createTestBackend({ database, basePath: "/api/v1" });
  const people = await seedOrganization(database, { organizationId: "northwind", count: 4 });
  const ask = (userId: string, permission: string) => {
    const headers = { "x-roster-user": userId, "content-type": "application/json", "content-length": "2" };
    const request = new Request("http://app.test/invoices", { method: "POST", headers, body: "{}" });
    return hasPermission(backend, request, "northwind", permission);
  };
  const admin = must(people[0]).id;
  const member = must(people[1]).id;
  expect(await ask(admin, "org:sys_memberships:manage")).toBe(true);
  expect(await ask(member, "org:sys_memberships:manage")).toBe(false);
  expect(await ask(member, "org:sys_memberships:read")).toBe(true);
  expect(await ask("user_stranger", "org:sys_memberships:read")).toBe(false);
  const authorization = `Bearer ${SECRET_KEY}`;
  const url = `http://app.test/api/v1/organizations/northwind/memberships/${member}/deactivate`;
  const deactivated = await backend.fetch(new Request(url, { method: "POST", headers: { authorization } }));
  expect(deactivated.status).toBe(200);
  expect(await ask(member, "org:sys_memberships:read")).toBe(false);
  await backend.close();
  await database.close();
});
