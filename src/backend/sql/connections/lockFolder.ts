import { attempt } from "../../../lib/attempt.js";
import type { EmbeddedDatabase } from "../database.js";

interface Files {
  existsSync(path: string): boolean;
  readFileSync(path: string, encoding: "utf8"): string;
  realpathSync(path: string): string;
  rmSync(path: string, options: { readonly force: boolean }): void;
  statSync(path: string): { readonly mtimeMs: number };
  writeFileSync(path: string, text: string): void;
}

interface Timer {
  /** It is then no reason for Node to stay. */
  unref(): Timer;
}

interface BuiltinModules {
  readonly "node:fs": Files;
  readonly "node:timers": {
    setInterval(callback: () => void, milliseconds: number): Timer;
    clearInterval(timer: Timer): void;
  };
  readonly "node:os": { hostname(): string };
}

/** As much of Node's as is used; absent in a browser. */
declare const process:
  | {
      readonly pid: number;
      /** Throws when there is no such process. */
      kill(processId: number, signal: 0): unknown;
      getBuiltinModule?<Name extends keyof BuiltinModules>(name: Name): BuiltinModules[Name];
    }
  | undefined;

/** The file in a folder of a PGlite that says which process has it open, on which machine. */
const LOCK = "roster.lock";

/** A process writes its lock again this often, in milliseconds: on another machine, nothing else tells that it runs. */
const BEAT = 5000;
const MISSED_BEATS = 4;

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
  const { pid } = process;
  const fs = process.getBuiltinModule?.("node:fs");
  const timers = process.getBuiltinModule?.("node:timers");
  const host = process.getBuiltinModule?.("node:os").hostname();
  if (!fs || !timers || !host) return () => undefined;

  const path = `${fs.realpathSync(folder)}/${LOCK}`;
  const known = held.get(path);
  if (known && known.database !== database && !known.database.closed)
    throw new Error(refusal(folder, "this process, by another PGlite"));
  if (!known && fs.existsSync(path)) {
    const [owner = "", machine] = fs.readFileSync(path, "utf8").split(" ");
    // Numbers of processes are used again, and are the same in many containers: one that does not beat is none.
    const isBeating = Date.now() - fs.statSync(path).mtimeMs < BEAT * MISSED_BEATS;
    const isAlive = isBeating && (machine !== host || (Number(owner) !== pid && isRunning(Number(owner))));
    if (isAlive)
      throw new Error(refusal(folder, machine === host ? `process ${owner}` : `process ${owner} of ${machine}`));
  }

  const lock = known ?? { database, users: 0 };
  lock.users += 1;
  held.set(path, lock);
  const write = () => fs.writeFileSync(path, `${pid} ${host}`);
  write();
  // The folder may be gone, or the disk full.
  const beat = timers.setInterval(() => attempt(write), BEAT).unref();
  return () => {
    timers.clearInterval(beat);
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
