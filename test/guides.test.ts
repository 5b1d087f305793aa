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

/** A file as a page shows it, or as an example has it; after the comment that names it. */
const fileIn = (page: string, path: string) =>
  blocksOf(readFileSync(page, "utf8"))
    .find(({ code }) => code.startsWith(`// ${path}\n`))
    ?.code.replace(/^\/\/.*\n/, "");

test.each(["docs/getting-started.md", "docs/with-nothing.md"])("%s has the files of the tested example", (page) => {
  const script = readFileSync("examples/vite/first.mjs", "utf8").replace(/^\/\/.*\n/, "");
  expect(fileIn(page, "first.mjs")).toBe(script);
  expect(fileIn(page, "src/Join.tsx")).toBe(readFileSync("examples/vite/src/Join.tsx", "utf8"));
  expect(fileIn("skills/roster/SKILL.md", "src/Join.tsx")).toBe(fileIn(page, "src/Join.tsx"));
});

test("the page of invitations in Next.js is that of the tested example", () => {
  const example = readFileSync("examples/next/app/join/page.tsx", "utf8");
  expect(fileIn("docs/with-nothing.md", "app/join/page.tsx")).toBe(example);
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
