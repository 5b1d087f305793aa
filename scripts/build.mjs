// Builds dist/: JavaScript and declarations by tsc (one file a module, so that apps shake them, "use client" stays where
// it stands, and lazy parts stay lazy), the stylesheet by Vite and Tailwind. The backend, the tests and
// the adapters are used whole: each becomes one file. So do the declarations. What no entry reaches goes.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { buildSync, transformSync } from "esbuild";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { build } from "vite";
import { expandEntry, LOCALES } from "./expand-entry.mjs";
import { reachedFrom } from "./reached-files.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
function tsc(project) {
  const { status } = spawnSync(process.execPath, [compiler, "--project", project], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

/** Makes one file of the JavaScript of a folder. What it shares with other entries stays outside: an error is one class. */
async function bundle(folder) {
  const inside = resolve("dist", folder) + sep;
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: inside,
      emptyOutDir: false,
      minify: false,
      target: "es2022",
      lib: { entry: `${inside}index.js`, formats: ["es"], fileName: () => "index.js" },
      rolldownOptions: {
        external: (specifier, importer) =>
          importer !== undefined &&
          (/^[^./]/.test(specifier) || !resolve(dirname(importer), specifier).startsWith(inside)),
        // What editors show is in the declarations.
        output: { comments: false },
      },
    },
  });
}

const filesIn = (folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, path));

/** Apps with a database server don't have this package. What tells bundlers not to look for it must outlive minifiers. */
const OPTIONAL = 'import("@electric-sql/pglite")';
const LEFT_ALONE = 'import(/* webpackIgnore: true */ /* turbopackIgnore: true */ "@electric-sql/pglite")';

/**
 * Removes spaces and comments from the JavaScript: editors show the docstrings of the declarations. Names stay, for stack
 * traces and React's tools; in translations, which have no code to speak of, they go too.
 */
function minify() {
  for (const file of filesIn("dist")) {
    if (!file.endsWith(".js")) continue;
    const { code } = transformSync(readFileSync(file, "utf8"), {
      charset: "utf8",
      target: "es2022",
      minifyWhitespace: true,
      minifySyntax: true,
      minifyIdentifiers: relative("dist", file).startsWith("locales"),
    });
    writeFileSync(file, code.replace(OPTIONAL, LEFT_ALONE));
  }
}

/** What package.json lets apps import: JavaScript and declarations. */
function entries() {
  return Object.values(JSON.parse(readFileSync("package.json", "utf8")).exports)
    .flatMap((entry) => (typeof entry === "string" ? [] : Object.values(entry)))
    .flatMap(expandEntry)
    .map((path) => normalize(path));
}

/** Makes one file of the declarations of each entry, and of those that some of them share: `dist/types/`. */
async function bundleDeclarations() {
  const input = entries().flatMap((path) =>
    path.endsWith(".d.ts") ? [[relative("dist", path).slice(0, -5), path]] : [],
  );
  const bundled = await rolldown({
    input: Object.fromEntries(input),
    external: (specifier) => !specifier.startsWith(".") && !isAbsolute(specifier),
    plugins: [dts({ dtsInput: true, emitDtsOnly: true })],
  });
  const { output } = await bundled.generate({ chunkFileNames: "types/[name].js", minifyInternalExports: false });
  for (const file of filesIn("dist")) if (file.endsWith(".d.ts")) rmSync(file);
  for (const { fileName, code } of output) {
    if (!fileName.endsWith(".d.ts")) continue;
    mkdirSync(dirname(join("dist", fileName)), { recursive: true });
    writeFileSync(join("dist", fileName), code);
  }
}

/** Removes what no entry reaches: what was bundled. */
function removeUnreached() {
  const reached = new Set(entries().flatMap((entry) => [...reachedFrom(entry).files]));
  for (const file of filesIn("dist")) if (file.endsWith(".js") && !reached.has(file)) rmSync(file);
}

rmSync("dist", { recursive: true, force: true });
tsc("tsconfig.build.json");
tsc("tsconfig.tailwind.json");
for (const folder of ["backend", "testing", "testing/vitest", "adapters/clerk", "adapters/better-auth", ...LOCALES])
  await bundle(folder);
await bundleDeclarations();
removeUnreached();
minify();
// Apps run codemods with jscodeshift, which reads CommonJS: one file each.
buildSync({
  entryPoints: ["codemods/clerk-lists.cjs"],
  outdir: "dist/codemods",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  minify: true,
});
for (const [input, name] of [
  ["styles.css", "styles.css"],
  ["unlayered.css", "styles.unlayered.css"],
]) {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [tailwindcss()],
    build: {
      outDir: "dist",
      emptyOutDir: false,
      cssMinify: "lightningcss",
      // The oldest that make colours of others (`oklch(from …)`): nothing is written out twice.
      cssTarget: ["chrome119", "safari16.4", "firefox128"],
      rolldownOptions: { input: `src/styles/${input}`, output: { assetFileNames: name } },
    },
  });
}
for (const name of ["tokens.css", "theme.css"]) copyFileSync(`src/styles/${name}`, `dist/${name}`);
for (const file of ["jest-preset.json", "jest-styles.json"]) copyFileSync(`src/testing/${file}`, `dist/${file}`);
