import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findPort, open, run, serve, tryPage } from "./support.js";

const skill = readFileSync(join(import.meta.dirname, "../../skills/roster/SKILL.md"), "utf8");
const folder = join(import.meta.dirname, "skill");

test("the files of skills/roster/SKILL.md make a members page", async () => {
  rmSync(folder, { recursive: true, force: true });
  const port = await findPort();
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  // As Vite's template has it.
  const page = '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>';
  write("index.html", page.replace("<div", '<link rel="icon" href="data:,"><div'));
  write("package.json", '{ "private": true, "type": "module" }');
  for (const [, code, path] of skill.matchAll(/^```(?:jsx?|tsx?|css)\n((?:\/\/|\/\*) (\S+).*?)^```$/gms))
    write(path, code.replaceAll("4000", port));
  const here = { cwd: folder, NODE_ENV: "development", NO_COLOR: "1" };
  await run("skill/first.mjs", [], here);
  await serve("skill/server.js", [], here);
  const { page: shown, errors } = await open(await serve("node_modules/vite/bin/vite.js", ["--port", "0"], here));
  await tryPage(shown);
  expect(errors).toEqual([]);
});
