// What TypeDoc doesn't know of Roster: groups of names, the props, slots, parts, keys and roles on a component's page, and what
// hooks send, invalidate and throw.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Comment, CommentTag, Converter, ReflectionKind, RendererEvent } from "typedoc";
import { MarkdownPageEvent } from "typedoc-plugin-markdown";
import { componentSections, hookErrors, mutationResult } from "./componentSections.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A module beside this one that imports the kit's sources. */
async function importSource(name) {
  await build({
    entryPoints: [here(`${name}.ts`)],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: here(`cache/${name}.mjs`),
    packages: "external",
    logLevel: "error",
  });
  return import(pathToFileURL(here(`cache/${name}.mjs`)).href);
}

const GROUPS = [
  ["Components", /^[A-Z][a-z]/],
  ["Hooks", /^use[A-Z]/],
  ["Query and mutation options", /^[a-z].*Options$/],
];

function groupOf({ kind, name }) {
  if (kind === ReflectionKind.Interface || kind === ReflectionKind.TypeAlias) return "Types";
  if (kind === ReflectionKind.Class) return "Classes";
  const isCalled = kind === ReflectionKind.Function || /^use[A-Z]|Options$/.test(name);
  return GROUPS.find(([, pattern]) => (isCalled || kind === ReflectionKind.Variable) && pattern.test(name))?.[0];
}

/** Puts a name in a group of the index and of the sidebar. */
function addGroup(reflection) {
  const group = groupOf(reflection);
  if (group === undefined) return;
  const owner = reflection.signatures?.[0] ?? reflection;
  owner.comment ??= new Comment();
  owner.comment.blockTags.push(new CommentTag("@group", [{ kind: "text", text: group }]));
}

/** The packages' names, and names for parameters that are taken apart at once. */
function rename(reflection) {
  if (reflection.kindOf(ReflectionKind.Module)) {
    const path = reflection.name.replace(/^adapters\//, "");
    reflection.name = path === "index" ? "roster-react" : `roster-react/${path}`;
  }
  for (const { name, parameters = [] } of reflection.signatures ?? []) {
    for (const parameter of parameters)
      if (parameter.name === "__namedParameters") parameter.name = /^[A-Z]/.test(name) ? "props" : "options";
  }
}

/** The function of the contract that a hook, or options, call. */
function calledBy(name, facts) {
  const base = name.replace(/^use(Suspense|Windowed)?(Infinite)?/, "").replace(/Options$/, "");
  const plain = base.replace(/^infinite(?=[A-Z])/, "");
  const small = plain.charAt(0).toLowerCase() + plain.slice(1);
  const large = plain.charAt(0).toUpperCase() + plain.slice(1);
  return [small, `get${large}`, `get${large.replace(/Details$/, "")}`, `${small}s`].find((one) => facts[one]);
}

const cellText = (text) =>
  text.replaceAll("|", "\\|").replaceAll("\n", " ").replaceAll("<", "&lt;").replaceAll("{", "&#123;");

const summaryOf = ({ comment }) => (comment ? Comment.combineDisplayParts(comment.summary) : "");

function propsTable(props) {
  const own = (props.children ?? []).filter(({ flags }) => !flags.isExternal);
  if (own.length === 0) return "";
  const rows = own.map((prop) => {
    const name = `\`${prop.name}${prop.flags.isOptional ? "?" : ""}\``;
    const type = `\`${String(prop.type ?? "function")
      .replaceAll("|", "\\|")
      .replaceAll("\n", " ")}\``;
    return `| ${name} | ${type} | ${cellText(summaryOf(prop))} |`;
  });
  return [
    "",
    "## Props",
    "",
    "With those of its root element. `className`, `style` and `data-*` reach it, too.",
    "",
    "| prop | type | what it does |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function factsText({ requests, invalidates }) {
  const lines = [];
  if (requests.length > 0) lines.push("", "## Requests", "", ...requests.map((request) => `- \`${request}\``));
  if (invalidates.length > 0) {
    lines.push("", "## What is read again", "", invalidates.map((resource) => `\`${resource}\``).join(", "));
  }
  return lines.join("\n");
}

const linkTo = ({ name, kind }) =>
  `[\`${name}\`](../${kind === ReflectionKind.Variable ? "variables" : "functions"}/roster-react.${name}.md)`;

/** Of a hook that writes: what its mutation takes and answers. */
function resultOf({ type, signatures }) {
  const [signature] = signatures ?? type?.declaration?.signatures ?? [];
  const { name, typeArguments } = signature?.type ?? {};
  if (name !== "UseMutationResult") return "";
  const [data, , variables] = typeArguments.map((argument) => `\`${String(argument).replaceAll("|", "\\|")}\``);
  return mutationResult(data, variables);
}

export async function load(app) {
  const { components, throwing } = JSON.parse(readFileSync(here("cache/components.json"), "utf8"));
  const { readFacts } = await importSource("facts");
  const { describeWire, wirePage } = await importSource("wire");
  const facts = await readFacts();
  const described = new Set();
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    const missing = Object.keys(components).filter((name) => !described.has(name));
    if (missing.length > 0)
      throw new Error(`No page says how these look to keyboards and screen readers: ${missing.join(", ")}`);
    writeFileSync(join(outputDirectory, "wire.md"), wirePage());
    // Its Markdown is /api.md, one folder up, where relative links would lead elsewhere.
    const index = join(outputDirectory, "index.md");
    writeFileSync(index, readFileSync(index, "utf8").replaceAll("](modules/", "](/api/modules/"));
    mkdirSync(here("../public"), { recursive: true });
    writeFileSync(here("../public/openapi.json"), JSON.stringify(describeWire(), null, 2));
    for (const picture of ["members.png", "members-dark.png"])
      copyFileSync(here(`../${picture}`), here(`../public/${picture}`));
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) rename(reflection);
    const KINDS = ReflectionKind.Function | ReflectionKind.Variable | ReflectionKind.SomeType | ReflectionKind.Class;
    for (const reflection of project.getReflectionsByKind(KINDS)) {
      if (reflection.parent?.kindOf(ReflectionKind.Module | ReflectionKind.Project)) addGroup(reflection);
    }
  });
  app.renderer.on(MarkdownPageEvent.END, (page) => {
    const { model } = page;
    if (!page.contents || !model?.name) return;
    const group = groupOf(model);
    if (group === "Components") {
      const props = model.parent?.children?.find(({ name }) => name === `${model.name}Props`);
      if (props) page.contents += propsTable(props);
      const link = (name) => linkTo(model.parent.children.find((other) => other.name === name));
      page.contents += `\n${componentSections(model.name, components, link)}\n`;
      described.add(model.name);
    }
    const called =
      group === "Hooks" || group === "Query and mutation options" ? calledBy(model.name, facts) : undefined;
    if (called) page.contents += factsText(facts[called]);
    if (group !== "Hooks") return;
    const errors = hookErrors(model.name, { isCall: called !== undefined, thrown: throwing.includes(model.name) });
    page.contents += `\n${resultOf(model)}\n${errors}\n`;
  });
}
