import { PGlite } from "@electric-sql/pglite";
import engine from "@electric-sql/pglite/pglite.wasm?url";

let opened: Promise<PGlite> | undefined;

async function load(file: string): Promise<Response> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} could not be loaded: status ${response.status}.`);
  return response;
}

/** The engine is compiled while the dump is on its way. */
async function open(): Promise<PGlite> {
  const [dump, pgliteWasmModule] = await Promise.all([
    load(`${import.meta.env.BASE_URL}roster-database.tar.gz`),
    WebAssembly.compileStreaming(load(engine)),
  ]);
  return PGlite.create({ loadDataDir: await dump.blob(), pgliteWasmModule });
}

/** The one Postgres of this page, with empty tables. In a browser only. */
export const openTabDatabase = (): Promise<PGlite> => (opened ??= open());
