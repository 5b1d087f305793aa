import { transform } from "sucrase";
import type { Labels, OrganizationProviderProps } from "../../../src/index.js";

/** What examples export for `OrganizationProvider`, beside their component. */
export type ProviderExports = Partial<Pick<OrganizationProviderProps, "beforeRemove" | "classNames" | "components">>;
type Exports = ProviderExports & Readonly<Record<string, unknown>>;
type Module = Readonly<Record<string, unknown>>;

const LOCALES = import.meta.glob<Record<string, Labels>>("../../../src/locales/*/index.ts");

/** All that examples can import. The stylesheet is there already. */
const MODULES: Readonly<Record<string, () => Promise<Module>>> = {
  react: () => import("react"),
  "react/jsx-runtime": () => import("react/jsx-runtime"),
  "@tanstack/react-query": () => import("@tanstack/react-query"),
  "roster-react": () => import("../../../src/index.js"),
  "roster-react/styles.css": () => Promise.resolve({}),
  ...Object.fromEntries(
    Object.entries(LOCALES).map(([path, load]) => [`roster-react/locales/${path.split("/").at(-2)}`, load]),
  ),
};

/** Says which name is missing, where React would only say that it got `undefined`. */
const strict = (specifier: string, module: Module): Module =>
  new Proxy(module, {
    get(target, name) {
      if (name === "__esModule") return true;
      if (name in target) return Reflect.get(target, name);
      throw new Error(`"${specifier}" has no export named "${String(name)}".`);
    },
  });

/** The text of an error: of the compiler without the file that it calls it, and with the line first. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, text, line] = /^(?:Error transforming \S+: )?(.*?) \((\d+):\d+\)$/s.exec(message) ?? [];
  return line === undefined ? message : `Line ${line}: ${text}`;
}

/** Compiles the TypeScript of an example and runs it. Answers what it exports. */
export async function runCode(code: string): Promise<Exports> {
  const { code: script } = transform(code, {
    transforms: ["typescript", "jsx", "imports"],
    jsxRuntime: "automatic",
    production: true,
  });
  const imported = new Set(
    Array.from(script.matchAll(/\brequire\(["']([^"']+)["']\)/g), ([, specifier = ""]) => specifier),
  );
  const modules = new Map<string, Module>();
  for (const specifier of imported) {
    const load = MODULES[specifier];
    if (!load) {
      const names = Object.keys(MODULES).filter((name) => !/\.css$|jsx-runtime$|locales\/./.test(name));
      throw new Error(
        `Examples can't import "${specifier}", only ${names.map((name) => `"${name}"`).join(", ")} and "roster-react/locales/…".`,
      );
    }
    modules.set(specifier, strict(specifier, await load()));
  }
  const exported = {};
  // The reader's own code, in the reader's own tab.
  // oxlint-disable-next-line typescript/no-implied-eval, eslint/no-new-func
  new Function("require", "exports", script)((specifier: string) => modules.get(specifier), exported);
  return exported;
}
