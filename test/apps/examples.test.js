import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import semver from "semver";
import { expect, onTestFinished, test } from "vitest";
import { startClerk } from "./clerkStandIn.js";
import { findPort, open, run, serve, stop } from "./support.js";

const EXAMPLES = join(import.meta.dirname, "../../examples");
const COMPILER = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc");
const VITE = "node_modules/vite/bin/vite.js";
const NEXT = "node_modules/next/dist/bin/next";

const NAMES = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The files of an example that a user would clone. */
const filesOf = (name) =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "."], {
    cwd: join(EXAMPLES, name),
    encoding: "utf8",
  })
    .trim()
    .split("\n");

/** A copy in this folder, so that it finds what is installed here. */
function copy(name) {
  const folder = join(import.meta.dirname, `example-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const file of filesOf(name)) cpSync(join(EXAMPLES, name, file), join(folder, file), { recursive: true });
  return { folder, inside: { cwd: folder, NO_COLOR: "1" } };
}

/** What its `first.mjs` has written. */
const environmentOf = (folder, file = ".env.local") => parseEnv(readFileSync(join(folder, file), "utf8"));

async function tryRole(page) {
  const bram = page.getByRole("row", { name: /Bram/ });
  await bram.getByRole("button", { name: /change role of Bram/ }).click();
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /^Admin/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Change role" }).click();
  await page
    .getByText(/^Changed Bram.*'s role to Admin\.$/)
    .first()
    .waitFor();
  await page.reload();
  await bram.getByRole("button", { name: /^Admin, change role/ }).waitFor();
}

/** Invites Dan as Ada, and gives the path of the invitation's link. */
async function inviteDan(page, url, { ROSTER_ORGANIZATION }) {
  await page.getByRole("button", { name: "Invite members" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite members" });
  await dialog.getByRole("textbox", { name: "Email addresses" }).fill("dan@x.test ");
  await dialog.getByRole("button", { name: "Send 1 invitation" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("tab", { name: /^Invitations/ }).click();
  await page.getByRole("button", { name: "Actions for dan@x.test" }).click();
  await page.getByRole("menuitem", { name: "Copy link" }).waitFor();
  const answer = await fetch(`${url}/api/v1/organizations/${ROSTER_ORGANIZATION}/invitations`);
  const { data } = await answer.json();
  const { pathname, search } = new URL(data[0].url);
  return pathname + search;
}

/** Accepts an invitation in a server where Dan is signed in. */
async function acceptAsDan(link) {
  const { page, errors } = await open(link);
  await page.getByRole("button", { name: "Accept invitation" }).click();
  await page.getByText("You joined Northwind.").waitFor();
  await page.getByRole("link", { name: "Show the members" }).click();
  await page.getByRole("row", { name: /dan@x\.test/ }).waitFor();
  expect(await page.getByRole("button", { name: "Invite members" }).count()).toBe(0);
  expect(errors).toEqual([]);
}

test.each(NAMES)("%s asks for what is installed here, and for all that it imports", (name) => {
  const { dependencies, devDependencies } = read(join(EXAMPLES, name, "package.json"));
  const asked = { ...dependencies, ...devDependencies };
  const roster = read(join(EXAMPLES, "../package.json"));
  const { typescript } = roster.devDependencies;
  const here = read(join(import.meta.dirname, "package.json")).dependencies;
  const versions = { ...here, typescript, "roster-react": roster.version };
  expect(Object.entries(asked).filter(([one, range]) => !semver.satisfies(versions[one] ?? "0.0.0", range))).toEqual(
    [],
  );

  const sources = filesOf(name).filter((file) => /\.(tsx?|m?js)$/.test(file));
  const imports = sources.flatMap((file) =>
    [...readFileSync(join(EXAMPLES, name, file), "utf8").matchAll(/(?:from|import) "([^.][^"]*)"/g)].map(
      ([, path]) => path,
    ),
  );
  const packages = new Set(
    imports.filter((path) => !path.startsWith("node:")).map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]),
  );
  expect([...packages].filter((one) => !(one in asked))).toEqual([]);
});

test("vite", async () => {
  const { folder, inside } = copy("vite");
  await run("example-vite/first.mjs", [], inside);
  execFileSync(process.execPath, [COMPILER, "-p", folder], { stdio: "inherit" });
  await run(VITE, ["build", "--logLevel", "error"], inside);
  const environment = { ...inside, ...environmentOf(folder), PORT: "0" };
  const url = await serve("example-vite/server.js", [], environment);
  const { page, errors } = await open(url);
  await tryRole(page);
  await page.getByRole("tab", { name: /^Requests/ }).click();
  await page.getByRole("tabpanel").getByText("cleo@x.test").first().waitFor();
  const link = await inviteDan(page, url, environment);
  expect(errors).toEqual([]);
  await stop(url);
  const asDan = { ...environment, ...environmentOf(folder, ".env.dan.local") };
  await acceptAsDan((await serve("example-vite/server.js", [], asDan)) + link);
});

test("next", async () => {
  const { folder, inside } = copy("next");
  await run("example-next/first.mjs", [], inside);
  await run(NEXT, ["build"], inside);
  const port = await findPort();
  const environment = { ...inside, ...environmentOf(folder), APP_URL: `http://localhost:${port}` };
  const url = await serve(NEXT, ["start", "-p", port], environment);
  expect(await (await fetch(url)).text()).toContain("bram@x.test");
  const { page, errors } = await open(url);
  await tryRole(page);
  const link = await inviteDan(page, url, environment);
  expect(errors).toEqual([]);
  await stop(url);
  const asDan = { ...environment, ...environmentOf(folder, ".env.dan.local") };
  await acceptAsDan((await serve(NEXT, ["start", "-p", port], asDan)) + link);
});

test("better-auth", async () => {
  const { folder, inside } = copy("better-auth");
  await run("example-better-auth/first.mjs", [], inside);
  execFileSync(process.execPath, [COMPILER, "-p", folder], { stdio: "inherit" });
  await run(VITE, ["build", "--logLevel", "error"], inside);
  const url = await serve("example-better-auth/server.js", [], { ...inside, ...environmentOf(folder), PORT: "0" });
  const { page, errors } = await open(url);
  await page.getByLabel("Email").fill("ada@x.test");
  await page.getByLabel("Password").fill("northwind");
  await page.getByRole("button", { name: "Sign in" }).click();
  await tryRole(page);
  expect(errors).toEqual([]);
});

test("clerk", async () => {
  const { inside } = copy("clerk");
  const { environment, close } = await startClerk(0);
  onTestFinished(close);
  await run(NEXT, ["build"], { ...inside, ...environment });
  const { page, errors } = await open(await serve(NEXT, ["start", "-p", "0"], { ...inside, ...environment }));
  await tryRole(page);
  await page.getByRole("button", { name: "Open organization switcher" }).click();
  await page.getByText("Contoso").click();
  await page.getByText("1 member", { exact: true }).waitFor();
  expect(errors.filter((error) => !error.includes("loaded with development keys"))).toEqual([]);
});
