import { existsSync } from "node:fs";
import packageJson from "../../../package.json" with { type: "json" };
import { parse, resolve } from "./sources.js";

/** The entries of the package that are made of a source in `src/`, from `exports` of package.json. */
export const ENTRIES = Object.entries(packageJson.exports)
  .flatMap(([path, targets]) => (typeof targets === "string" ? [] : { path, built: targets.default }))
  .map(({ path, built }) => ({
    entry: path.replace(/^\./, "roster-react"),
    built,
    file: built.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts"),
  }))
  .filter(({ file }) => existsSync(file))
  .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));

export const KINDS = ["component", "hook", "function", "class", "constant", "type"] as const;
type Kind = (typeof KINDS)[number];

export interface PublicName {
  readonly name: string;
  readonly kind: Kind;
  /** The file that declares it. */
  readonly file: string;
}

/** What an entry exports, each with the file that declares it. */
export function publicNames(entry: string): PublicName[] {
  const exported = parse(entry).module.staticExports.flatMap(({ entries }) => entries);
  return exported.flatMap(({ exportName, importName, moduleRequest, isType }) => {
    const name = exportName.name ?? "*";
    const file = moduleRequest ? resolve(entry, moduleRequest.value) : entry;
    // The browser's entry exports a file a floor, and these export whole files where all is public.
    if (file && name === "*") return publicNames(file);
    if (!file || (moduleRequest && importName.name !== name))
      throw new Error(`${entry} should export ${name} by name, from where it is declared`);
    return { name, kind: isType ? "type" : kindOf(file, name), file };
  });
}

function kindOf(file: string, name: string): Kind {
  for (const statement of parse(file).program.body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type === "ClassDeclaration" && declared.id?.name === name) return "class";
    if (declared?.type === "FunctionDeclaration" && declared.id?.name === name) return kindOfFunction(name);
    if (declared?.type === "TSInterfaceDeclaration" && declared.id.name === name) return "type";
    if (declared?.type === "TSTypeAliasDeclaration" && declared.id.name === name) return "type";
    if (declared?.type !== "VariableDeclaration") continue;
    const variable = declared.declarations.find(({ id }) => id.type === "Identifier" && id.name === name);
    const isPlain =
      variable?.init &&
      ["Literal", "ArrayExpression", "ObjectExpression", "TSSatisfiesExpression"].includes(variable.init.type);
    if (variable) return isPlain || /^[A-Z_]+$/.test(name) ? "constant" : kindOfFunction(name);
  }
  throw new Error(`${file} does not declare ${name}`);
}

const kindOfFunction = (name: string): Kind => {
  if (/^use[A-Z]/.test(name)) return "hook";
  return /^[A-Z]/.test(name) ? "component" : "function";
};
