import { expect, test } from "vitest";
import { ENTRIES, publicNames } from "./support/sources/publicNames.js";
import { parse } from "./support/sources/sources.js";

/** Where a docstring may end: right before what it is about. */
const endsWithDocstring = (source: string, start: number) =>
  /\*\/\s*(export\s+(default\s+)?)?$/.test(source.slice(0, start));

/** What a file declares under a name: where it begins, and the properties of an interface. */
function declarationsOf(file: string, name: string) {
  return parse(file).program.body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (!declared) return [];
    if (declared.type === "VariableDeclaration") {
      const isIt = declared.declarations.some(({ id }) => id.type === "Identifier" && id.name === name);
      return isIt ? [{ start: statement.start, properties: [] }] : [];
    }
    if (!("id" in declared) || !declared.id || !("name" in declared.id) || declared.id.name !== name) return [];
    const properties = declared.type === "TSInterfaceDeclaration" ? declared.body.body : [];
    return [{ start: statement.start, properties }];
  });
}

const NAMES = ENTRIES.flatMap(({ entry, file }) => publicNames(file).map((name) => ({ entry, ...name })));

/** Their names say all, as everywhere in React. */
const PLAIN_PROPS = new Set(["children", "className"]);

const PROPS = NAMES.filter(({ name }) => /(Props|Options)$/.test(name) && !/^[a-z]/.test(name));

test.each(ENTRIES)(
  "every public name of $entry has a docstring, but types named by what they belong to",
  ({ entry }) => {
    const missing = NAMES.filter((one) => one.entry === entry && !PROPS.includes(one)).filter(({ file, name }) => {
      const { source } = parse(file);
      // A name that is passed on has its docstring where it is declared.
      const declarations = declarationsOf(file, name);
      return declarations.length > 0 && !declarations.some(({ start }) => endsWithDocstring(source, start));
    });
    expect(missing.map(({ name, file }) => `${name} in ${file}`)).toEqual([]);
  },
);

test.each(ENTRIES)("every prop and option of $entry has a description", ({ entry }) => {
  const missing = PROPS.filter((one) => one.entry === entry).flatMap(({ file, name }) => {
    const { source } = parse(file);
    return declarationsOf(file, name).flatMap(({ properties }) =>
      properties.flatMap((property) => {
        const key = "key" in property && property.key.type === "Identifier" ? property.key.name : undefined;
        // Attributes have their names in quotes.
        if (key === undefined || PLAIN_PROPS.has(key) || endsWithDocstring(source, property.start)) return [];
        return `${name}.${key} in ${file}`;
      }),
    );
  });
  expect(missing).toEqual([]);
});
