import type { EmbeddedDatabase } from "./database.js";

/** As much of Node's as is used; absent in a browser. */
declare const process:
  | {
      readonly pid: number;
      /** Throws when there is no such process. */
      kill(processId: number, signal: 0): unknown;
      getBuiltinModule?(name: "node:fs"): Files;
    }
  | undefined;

interface Files {
  existsSync(path: string): boolean;
  readFileSync(path: string, encoding: "utf8"): string;
  realpathSync(path: string): string;
  rmSync(path: string, options: { readonly force: boolean }): void;
  writeFileSync(path: string, text: string): void;
}

/** The file in a folder of a PGlite that says which process has it open. */
const LOCK = "roster.lock";

/** Those of this process, which may use a database in several backends. */
const held = new Map<string, { readonly database: EmbeddedDatabase; users: number }>();

/**
 * Refuses a PGlite whose folder another process has open, or another PGlite of this one: each would overwrite what the other
 * writes. A database in memory or in a browser needs no lock. The lock of a process that has ended does not count.
 *
 * @returns gives the lock back
 * @throws Error when the folder is open elsewhere
 */
export function lockFolder(database: EmbeddedDatabase): () => void {
  const folder = folderOf(database);
  if (folder === undefined || typeof process === "undefined") return () => undefined;
  const fs = process.getBuiltinModule?.("node:fs");
  if (!fs) return () => undefined;

  const path = `${fs.realpathSync(folder)}/${LOCK}`;
  const known = held.get(path);
  if (known && known.database !== database) throw new Error(refusal(folder, "this process, by another PGlite"));
  const owner = fs.existsSync(path) ? Number(fs.readFileSync(path, "utf8")) : 0;
  if (owner > 0 && owner !== process.pid && isRunning(owner)) throw new Error(refusal(folder, `process ${owner}`));

  fs.writeFileSync(path, String(process.pid));
  const lock = known ?? { database, users: 0 };
  lock.users += 1;
  held.set(path, lock);
  return () => {
    lock.users -= 1;
    if (lock.users > 0) return;
    held.delete(path);
    fs.rmSync(path, { force: true });
  };
}

/** Undefined: it is not in a folder. */
function folderOf({ dataDir }: EmbeddedDatabase): string | undefined {
  if (!dataDir) return undefined;
  const scheme = /^([a-z][a-z-]+):\/\//.exec(dataDir);
  if (!scheme) return dataDir;
  return scheme[1] === "file" ? dataDir.slice("file://".length) : undefined;
}

function isRunning(processId: number): boolean {
  try {
    process?.kill(processId, 0);
    return true;
  } catch (error) {
    // It runs, as another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const refusal = (folder: string, owner: string) =>
  `The PGlite folder ${folder} is open in ${owner}. One process can use it at a time: end the other one, or use a PostgreSQL server.`;
