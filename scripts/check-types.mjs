// Checks an app (test/types/app.tsx) against the built declarations, with every library's own declarations, on the newest
// and on the oldest versions of React's and TanStack Query's types that the peer dependencies allow. Part of `npm run build`.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

const PATHS = {
  newest: {},
  oldest: {
    react: ["./node_modules/@types/react-18/index.d.ts"],
    "react/jsx-runtime": ["./node_modules/@types/react-18/jsx-runtime.d.ts"],
    "react-dom": ["./node_modules/@types/react-dom-18/index.d.ts"],
    "@tanstack/react-query": ["./node_modules/react-query-floor/build/modern/index.d.ts"],
  },
};

for (const [versions, paths] of Object.entries(PATHS)) {
  const project = `tsconfig.${versions}.tmp.json`;
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    jsx: "react-jsx",
    module: "esnext",
    moduleResolution: "bundler",
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    paths: { ...paths, "roster-react": ["./dist/index.d.ts"] },
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: ["test/types/app.tsx"] }));
  const { status } = spawnSync(process.execPath, [tsc, "--project", project], { stdio: "inherit" });
  rmSync(project);
  if (status !== 0) {
    console.error(`An app does not compile on the ${versions} versions: see above.`);
    process.exit(1);
  }
}
console.log("An app compiles on the newest and on the oldest versions.");
