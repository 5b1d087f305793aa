// What each part of the kit adds to an app, by the folders and packages that its code comes from. A part of `npm run size`,
// after `npm run build`. Bytes are minified, of the whole also gzipped; React is the app's.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const BUNDLES = [
  { title: "MemberTable, at first", imported: "{ MemberTable, OrganizationProvider, createOrganization }" },
  { title: "MembersPage, at first", imported: "{ MembersPage, OrganizationProvider, createOrganization }" },
  {
    title: "The membership hooks",
    imported:
      "{ OrganizationProvider, useMemberships, useInfiniteMemberships, useAddMember, useUpdateMember, useRemoveMember }",
    external: ["@tanstack/react-query"],
  },
];

/** Smaller parts are one line. */
const LEAST = 500;

/** What is fetched when it is first needed is no part of the first load. */
const atFirst = {
  name: "at-first",
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

/** `@tanstack/query-core`, `components/list`, `labels`. */
function partOf(file) {
  const [root, ...path] = file.split("/");
  if (root === "node_modules") return path.slice(0, path[0].startsWith("@") ? 2 : 1).join("/");
  return path.slice(0, path[0] === "components" ? 2 : 1).join("/");
}

async function bytesOf(imported, external = []) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export ${imported} from "./dist/index.js"`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "error",
    external: ["react", "react-dom", ...external],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [atFirst],
  });
  const parts = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (bytesInOutput === 0) continue;
      const part = partOf(file);
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return { parts, gzipped: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

for (const { title, imported, external } of BUNDLES) {
  const { parts, gzipped } = await bytesOf(imported, external);
  const sorted = [...parts].toSorted(([, one], [, other]) => other - one);
  const large = sorted.filter(([, bytes]) => bytes >= LEAST);
  const others = sorted.slice(large.length).reduce((sum, [, bytes]) => sum + bytes, 0);
  process.stdout.write(`\n${title}: ${(gzipped / 1000).toFixed(1)} kB gzipped\n`);
  for (const [part, bytes] of [...large, ["others", others]]) {
    process.stdout.write(`  ${String(bytes).padStart(6)}  ${part}\n`);
  }
}
