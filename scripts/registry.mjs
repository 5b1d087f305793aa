// Builds a registry of shadcn: `npx shadcn add URL` copies the markup of our components into an app, over the package's hooks.
// `npm run build:registry [-- FOLDER [SPEC]]` writes registry.json and a file an item; SPEC is what apps install (default: this version).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

const COMPONENTS = "src/components";
/** Not copied: a module each drawing. */
const ICONS = `${COMPONENTS}/icons/`;
/** Copied too, where it is not public: helpers, rules and state beside the markup. */
const BESIDE = ["src/lib/", "src/organization/rules/", "src/state/"];

const ITEMS = {
  "members-page": "The whole members page: members, invitations and join requests in tabs, with one search",
  "member-table": "Finds, sorts and pages members; changes roles; removes members",
  "invite-manager": "The invite form, the remaining seats and the invitations",
  "invite-dialog": "The invite form behind a button",
  "membership-request-table": "Lists join requests; approves or declines them",
  "activity-log": "Shows who changed what",
};

const ROOTS = {
  "members-page": "members-page/MembersPage.tsx",
  "member-table": "member-table/MemberTable.tsx",
  "invite-manager": "invitations/InviteManager.tsx",
  "invite-dialog": "invitations/InviteDialog.tsx",
  "membership-request-table": "requests/MembershipRequestTable.tsx",
  "activity-log": "activity/ActivityLog.tsx",
};

const SPECIFIER = /(?<=\bfrom |\bimport |\bimport\()"([^"]+)"/g;
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** A module of ours without its extension, as its importer names it. */
const moduleOf = (file, specifier) => normalize(join(dirname(file), specifier)).replace(/\.js$/, "");

const PUBLIC = ["organization", "query", "hooks", "labels", "state"]
  .map((floor) => readFileSync(`src/public/${floor}.ts`, "utf8"))
  .join();

/** Whether an app has it from the package: what is public, and what there must be one of, a context or a cache. */
const isShared = (module) =>
  PUBLIC.includes(`"${module.replace(/^src/, "..")}.js"`) ||
  readFileSync(sourceOf(module), "utf8").includes("createContext(");

const isCopied = (module) =>
  (module.startsWith(`${COMPONENTS}/`) && !module.startsWith(ICONS)) ||
  (BESIDE.some((folder) => module.startsWith(folder)) && !isShared(module));

/** Where the app has it. */
const targetOf = (path) => path.replace(`${COMPONENTS}/`, "src/").replace("src/", "components/roster/");

const sourceOf = (module) => {
  for (const extension of [".tsx", ".ts"]) {
    try {
      readFileSync(module + extension);
      return module + extension;
    } catch {
      // It has the other extension.
    }
  }
  throw new Error(`${module} is no module of ours.`);
};

/** The specifiers that a file imports. */
const importsOf = (file) => [...readFileSync(file, "utf8").matchAll(SPECIFIER)].map(([, specifier]) => specifier);

/** The files that are copied with `root`, itself first. */
function closureOf(root) {
  const files = new Set([root]);
  for (const file of files) {
    for (const specifier of importsOf(file)) {
      const module = specifier.startsWith(".") && moduleOf(file, specifier);
      if (module && isCopied(module)) files.add(sourceOf(module));
    }
  }
  return [...files];
}

/** The file as the app has it: what is not copied comes from the package. */
const rewrite = (file) =>
  readFileSync(file, "utf8").replace(SPECIFIER, (quoted, specifier) => {
    if (!specifier.startsWith(".")) return quoted;
    const module = moduleOf(file, specifier);
    if (!isCopied(module)) return `"${module.replace(/^src\//, "roster-react/internal/")}"`;
    const path = relative(dirname(targetOf(file)), targetOf(module));
    return `"${path.startsWith(".") ? path : `./${path}`}"`;
  });

/** What the markup of all items imports from below `src/` as `roster-react/internal/…`: paths without extension. */
export function internalModules() {
  const files = new Set(Object.values(ROOTS).flatMap((root) => closureOf(`${COMPONENTS}/${root}`)));
  const modules = [...files].flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => moduleOf(file, specifier))
      .filter((module) => !isCopied(module)),
  );
  return [...new Set(modules)].map((module) => module.replace(/^src\//, ""));
}

/** The registry's items. @param spec what apps install as roster-react */
export function registryItems(spec) {
  const { version, dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return Object.entries(ITEMS).map(([name, description]) => {
    const files = closureOf(`${COMPONENTS}/${ROOTS[name]}`);
    const packages = new Set(
      files.flatMap((file) =>
        importsOf(file)
          .filter((s) => !s.startsWith("."))
          .map(packageOf),
      ),
    );
    const ranged = [...packages]
      .filter((one) => !["react", "react-dom"].includes(one))
      .map((one) => `${one}@${{ ...peerDependencies, ...dependencies }[one]}`);
    return {
      name,
      type: "registry:item",
      title: name,
      description,
      dependencies: [spec ?? `roster-react@${version}`, ...ranged.toSorted()],
      files: files.map((file) => ({
        path: file.replace("src/", ""),
        type: "registry:file",
        target: targetOf(file),
        content: rewrite(file),
      })),
    };
  });
}

/** The registry itself: its items, without what the files contain. */
export const registryOf = (items) => ({
  $schema: "https://ui.shadcn.com/schema/registry.json",
  name: "roster",
  homepage: "https://www.npmjs.com/package/roster-react",
  items: items.map((item) => ({
    ...item,
    files: item.files.map(({ path, type, target }) => ({ path, type, target })),
  })),
});

function write(folder, spec) {
  const items = registryItems(spec);
  mkdirSync(folder, { recursive: true });
  const save = (name, value) => writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
  for (const item of items) save(item.name, { $schema: "https://ui.shadcn.com/schema/registry-item.json", ...item });
  save("registry", registryOf(items));
}

if (process.argv[1] === import.meta.filename) write(process.argv[2] ?? "registry", process.argv[3]);
