// The files that a path of `exports` in package.json stands for.
import { readdirSync } from "node:fs";
import { internalModules } from "./registry.mjs";

/** The folders of the translations, below `src/` and `dist/`. */
export const LOCALES = readdirSync(new URL("../src/locales", import.meta.url)).map((tag) => `locales/${tag}`);

/** `path` itself, or a path for each module that its `*` stands for. */
export function expandEntry(path) {
  if (!path.includes("*")) return [path];
  if (path.includes("locales/*")) return LOCALES.map((folder) => path.replace("locales/*", folder));
  return internalModules().map((module) => path.replace("*", module));
}
