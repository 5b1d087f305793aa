import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";

const app = join(import.meta.dirname, "clerk-app");
const folder = join(import.meta.dirname, "moved");
const guide = readFileSync(join(import.meta.dirname, "../../docs/moving.md"), "utf8");
const [, command] = /^(npx jscodeshift .*)$/m.exec(guide);

const textsIn = (path) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));

/** Runs a command in the copy of the app. Gives what it prints, also where it fails. */
const runInCopy = (...args) =>
  promisify(execFile)(...args, { cwd: folder, encoding: "utf8" }).then(
    ({ stdout }) => stdout,
    ({ stdout }) => stdout,
  );

const runCodemod = () => runInCopy("sh", ["-c", command]);
const typeErrors = () =>
  runInCopy(process.execPath, [join(import.meta.dirname, "../../node_modules/typescript/bin/tsc"), "-p", "."]);

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(app, folder, { recursive: true });
  symlinkSync("../node_modules", join(folder, "node_modules"));
});

test("docs/moving.md's codemod moves an app from Clerk's lists, as it is published", async () => {
  expect(await typeErrors()).toBe("");
  const printed = await runCodemod();
  const moved = textsIn(join(folder, "src"));
  for (const [name, text] of Object.entries(moved))
    await expect(text).toMatchFileSnapshot(join(app, "expected", `${name}.txt`));
  expect(Object.keys(moved)).toEqual(Object.keys(textsIn(join(app, "src"))));

  // What it leaves has a comment, and is printed.
  const lines = Object.entries(moved).flatMap(([name, text]) =>
    text
      .split("\n")
      .flatMap((line, at) => (line.includes("// roster: ") ? [{ name, at: at + 1, line: line.trim() }] : [])),
  );
  expect(lines.length).toBeGreaterThan(4);
  for (const { name, at, line } of lines)
    expect(printed).toContain(`${name} line ${at}: ${line.replace("// roster: ", "")}`);

  // Where types don't agree any more, a comment says so.
  const errors = [...(await typeErrors()).matchAll(/^src\/(\S+)\((\d+),\d+\): error/gm)];
  expect(errors.length).toBeGreaterThan(0);
  const unexplained = errors.filter(
    ([, file, at]) => !lines.some((line) => line.name === file && Math.abs(line.at - at) < 5),
  );
  expect(unexplained.map(([error]) => error)).toEqual([]);

  // Nothing is left to move, and no comment comes twice.
  await runCodemod();
  expect(textsIn(join(folder, "src"))).toEqual(moved);
  expect(moved["Settings.tsx"]).toBe(textsIn(join(app, "src"))["Settings.tsx"]);
});
