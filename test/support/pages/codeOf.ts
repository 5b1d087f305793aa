import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";

/** The public names of each entry. */
const NAMES = new Map(
  readFileSync("test/publicNames.txt", "utf8")
    .split("\n\n")
    .map((block) => block.split("\n").filter((line) => line !== ""))
    .map(([entry = "", ...names]) => [entry.trim(), new Set(names.map((line) => line.trim().split(" ")[1]))]),
);
const LOCALES = new Set(readdirSync("src/locales"));
/** Entries whose names aren't in the list. */
const UNLISTED = /^roster-react\/((styles|theme|tokens|styles\.unlayered)\.css|tailwind)$/;

/** A block of code on a page. */
export interface Block {
  readonly language: string;
  readonly code: string;
}

/** The blocks of code on a page: also those that readers of the site can run, which have `live` after the language. */
export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/```(\w+)(?: live [^\n]*)?\n(.*?)```/gs)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));

export const isScript = ({ language }: Block) => ["ts", "tsx", "js", "jsx", "mjs"].includes(language);

/** What a block imports, and from where: also of a block that is no whole file. */
export function importsIn(code: string): { readonly from: string; readonly names: readonly string[] }[] {
  const found = code.matchAll(/^import\s+(?:type\s+)?(?:[\w*\s]+,?\s*)?(?:\{([^}]*)\}\s*)?(?:from\s+)?"([^"]+)"/gm);
  return [...found].map(([, list = "", from = ""]) => ({
    from,
    names: list
      .split(",")
      .map((name) =>
        name
          .trim()
          .replace(/^type /, "")
          .replace(/ as .*/, ""),
      )
      .filter((name) => name !== ""),
  }));
}

/** The imports from Roster of names that an entry doesn't export, and of entries that don't exist. */
export const missingIn = (code: string): string[] =>
  importsIn(code).flatMap(({ from, names }) => {
    if (!/^roster-react(\/|$)/.test(from) || UNLISTED.test(from)) return [];
    const [, locale] = /^roster-react\/locales\/(.+)$/.exec(from) ?? [];
    if (locale !== undefined) return LOCALES.has(locale) ? [] : [from];
    const known = NAMES.get(from);
    return known ? names.filter((name) => !known.has(name)).map((name) => `${from}: ${name}`) : [from];
  });

/** What no parser takes. */
export const errorsIn = ({ code, language }: Block): string[] =>
  parseSync(`page.${language}`, code).errors.map(({ message }) => message);
