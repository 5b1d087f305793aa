// Builds the documentation's site into docs/.vitepress/dist: installs its tools, writes the API's pages from types and
// docstrings, builds, and fails for a link whose page or anchor is gone, and for a live example that doesn't work.
// `npm run docs`; with `-- dev`, serves it and follows changes.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const site = join(docs, ".vitepress/dist");

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: docs, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

const timeOf = (name) => statSync(join(docs, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (timeOf("node_modules/.package-lock.json") < timeOf("package-lock.json"))
  run("npm", "ci", "--no-audit", "--no-fund");
const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
run(process.execPath, fromRoot("node_modules/typescript/bin/tsc"), "--project", ".vitepress");
for (const page of ["components", "preview"]) {
  const config = `.vitepress/${page}/vite.config.ts`;
  run(process.execPath, fromRoot("node_modules/vite/bin/vite.js"), "build", "--logLevel", "error", "--config", config);
}
run(process.execPath, fromRoot("scripts/docs/describe-components.mjs"));
run("npx", "typedoc");
if (process.argv[2] === "dev") run("npx", "vitepress", "dev");
// It fails for links to pages that are not there.
run("npx", "vitepress", "build");

const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replaceAll("\\", "/"));
const idsOf = new Map(
  pages.map((page) => [
    page,
    new Set(Array.from(readFileSync(join(site, page), "utf8").matchAll(/ id="([^"]*)"/g), ([, id]) => id)),
  ]),
);
const problems = pages.flatMap((page) => {
  const main = /<main[^]*<\/main>/.exec(readFileSync(join(site, page), "utf8"))?.[0] ?? "";
  return Array.from(main.matchAll(/ href="([^"]*)"/g), ([, href]) => href).flatMap((href) => {
    const [path, anchor] = href.replaceAll("&amp;", "&").split("#");
    if (/^[a-z]+:/.test(href)) return [];
    const target = path === "" ? page : posix.join(path.startsWith("/") ? "" : dirname(page), path).replace(/^\//, "");
    const file = [target, `${target}.html`, posix.join(target, "index.html")].find((name) => idsOf.has(name));
    if (!file) return existsSync(join(site, target)) ? [] : `${page}: there is no ${href}`;
    return !anchor || idsOf.get(file)?.has(decodeURIComponent(anchor)) ? [] : `${page}: ${href} has no such anchor`;
  });
});

// Each page is Markdown too, and `llms.txt` names all but the home page.
const listed = new Set(
  Array.from(readFileSync(join(site, "llms.txt"), "utf8").matchAll(/\]\(\/([^)]*)\)/g), ([, path]) => path),
);
for (const page of pages.filter((name) => name !== "404.html" && !name.startsWith("preview/"))) {
  const markdown = page.replace(/(\/index)?\.html$/, ".md");
  if (!existsSync(join(site, markdown))) problems.push(`${page}: there is no ${markdown}`);
  if (page.endsWith("index.html")) continue;
  if (!listed.has(markdown)) problems.push(`llms.txt: there is no ${markdown}`);
}
for (const path of listed) if (!existsSync(join(site, path))) problems.push(`llms.txt: there is no page ${path}`);
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages, ${problems.length} broken links`);
if (problems.length > 0) process.exitCode = 1;
run(process.execPath, fromRoot("scripts/docs/check-live-examples.mjs"));
