import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const DOCS = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const PAGES = [
  ...DOCS,
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "examples/README.md",
];

const withoutCode = (page: string) => page.replaceAll(/^```.*?^```/gms, "");

/** A page of the site may be a file of the repository. */
function textOf(file: string): string {
  const page = withoutCode(readFileSync(file, "utf8"));
  return page.replaceAll(/<!--@include: (\S+?)(\{.*?\})?-->/g, (_, path: string) =>
    withoutCode(readFileSync(join(dirname(file), path), "utf8")),
  );
}

/** The anchors of a page's headings, as GitHub and VitePress make them of plain words. */
const anchorsOf = (file: string) =>
  new Set(
    [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replaceAll(/\s/g, "-"),
    ),
  );

const linksOf = (file: string) =>
  [
    ...textOf(file)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map(([, link = ""]) => link);

test.each(PAGES)("%s has no link to a page or a heading that doesn't exist", (file) => {
  const broken = linksOf(file).filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? file : join(dirname(file), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(broken).toEqual([]);
});

test.each(DOCS)("%s has no link out of docs/, which is published without the rest", (file) => {
  expect(linksOf(file).filter((link) => link.startsWith("..") || link.startsWith("/"))).toEqual([]);
});
