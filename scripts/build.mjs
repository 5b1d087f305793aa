// Builds dist/: JavaScript and declarations by tsc (one file a module, so that apps shake them and "use client" stays
// where it stands), the stylesheet by Vite and Tailwind.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { build } from "vite";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
function tsc(project) {
  const { status } = spawnSync(process.execPath, [compiler, "--project", project], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

rmSync("dist", { recursive: true, force: true });
tsc("tsconfig.build.json");
tsc("tsconfig.tailwind.json");
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
      // Tailwind 4's own floor: these know OKLCH and nesting, so neither is written out twice.
      cssTarget: ["chrome111", "safari16.4", "firefox128"],
      rolldownOptions: { input: `src/styles/${input}`, output: { assetFileNames: name } },
    },
  });
}
for (const name of ["tokens.css", "theme.css"]) copyFileSync(`src/styles/${name}`, `dist/${name}`);
