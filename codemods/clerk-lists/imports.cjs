// The imports of a file: what of Clerk it uses, and what of Roster it needs.
const { moveCall, moveOrganization } = require("./calls.cjs");

const CLERK = /^@clerk\/(react|clerk-react|nextjs)$/;
const PACKAGE = "roster-react";
const BY_HAND = "`useOrganization` is used in a way that isn't moved: replace its lists by hand.";

const isValue = ({ importKind }) => importKind !== "type" && importKind !== "typeof";

/** Names of Roster's hooks and types in this file; each that is asked for is imported. */
function createHooks(file, declarations) {
  const existing = declarations.find(
    (node) =>
      node.source.value === PACKAGE && isValue(node) && node.specifiers.some(({ type }) => type === "ImportSpecifier"),
  );
  const names = new Map(
    (existing?.specifiers ?? []).flatMap(({ imported, local }) => (imported ? [[imported.name, local.name]] : [])),
  );
  const added = [];
  return {
    nameOf(hook) {
      if (names.has(hook)) return names.get(hook);
      const name = file.freshName(hook, hook.replace(/^(use|)/, "$1Roster"));
      names.set(hook, name);
      const prefix = hook.startsWith("use") ? "" : "type ";
      added.push(prefix + (name === hook ? hook : `${hook} as ${name}`));
      return name;
    },
    /** The import of those that are not imported yet, in the style of Clerk's; undefined where there is none to add. */
    line(ofClerk) {
      if (added.length === 0) return undefined;
      const wanted = added
        .splice(0)
        .toSorted((a, b) => a.replace("type ", "").localeCompare(b.replace("type ", "")))
        .join(", ");
      if (existing) {
        const { end } = existing.specifiers.at(-1);
        file.replace({ start: end, end }, `, ${wanted}`);
        return undefined;
      }
      const quote = file.textOf(ofClerk.source)[0];
      return `import { ${wanted} } from ${quote}${PACKAGE}${quote}${file.textOf(ofClerk).endsWith(";") ? ";" : ""}`;
    },
  };
}

/** Removes a name from an import that has others. */
function removeSpecifier(file, { specifiers }, specifier) {
  const at = specifiers.indexOf(specifier);
  const next = specifiers[at + 1];
  if (next) file.replace({ start: specifier.start, end: next.start }, "");
  else file.replace({ start: specifiers[at - 1].end, end: specifier.end }, "");
}

/** Writes the imports after that of Clerk, or in its place. */
function printImports(file, hooks, declaration, specifier, isGone) {
  const line = hooks.line(declaration);
  const { start, end } = declaration;
  if (!isGone || declaration.specifiers.length > 1) {
    if (isGone) removeSpecifier(file, declaration, specifier);
    if (line) file.replace({ start: end, end }, `\n${line}`);
    return;
  }
  file.replace({ start, end: end + (!line && file.text[end] === "\n" ? 1 : 0) }, line ?? "");
}

/** Moves all that a file imports of Clerk's lists. */
function moveImports(file) {
  const declarations = file.nodes.filter(({ type }) => type === "ImportDeclaration");
  const hooks = createHooks(file, declarations);
  for (const declaration of declarations) {
    if (!CLERK.test(declaration.source.value) || !isValue(declaration)) continue;
    for (const specifier of declaration.specifiers) {
      const binding = file.bindingOf(specifier.local);
      if (specifier.type === "ImportNamespaceSpecifier") noteNamespace(file, binding);
      if (specifier.imported?.name !== "useOrganization" || !isValue(specifier)) continue;
      const remaining = binding.references.filter((reference) => !moveReference(file, hooks, reference));
      const isGone = binding.references.length > 0 && remaining.length === 0;
      printImports(file, hooks, declaration, specifier, isGone);
    }
  }
  for (const node of file.nodes) {
    const isRequire = node.type === "CallExpression" && node.callee.name === "require";
    if (isRequire && CLERK.test(node.arguments[0]?.value)) noteRequire(file, node);
  }
}

function noteNamespace(file, { references }) {
  for (const reference of references) {
    const parent = file.parentOf(reference);
    if (parent.property?.name === "useOrganization") file.note(reference, BY_HAND);
  }
}

function noteRequire(file, node) {
  const { id } = file.parentOf(node);
  const names = id?.type === "ObjectPattern" ? id.properties.map(({ key }) => key?.name) : ["useOrganization"];
  if (names.includes("useOrganization")) file.note(node, BY_HAND);
}

/** @returns whether Clerk's hook is no longer called there */
function moveReference(file, hooks, reference) {
  const call = file.parentOf(reference);
  if (call.type === "CallExpression" && call.callee === reference) {
    const moved = moveCall(file, hooks, call);
    return moved ?? moveOrganization(file, hooks, call);
  }
  if (call.type !== "TSTypeQuery") file.note(reference, BY_HAND);
  return false;
}

module.exports = { moveImports };
