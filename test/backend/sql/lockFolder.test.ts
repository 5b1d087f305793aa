import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDump } from "../../../scripts/dump.mjs";
import { DATA_FOLDER } from "../../support/database/dataFolder.js";
import { createTestBackend } from "../../support/testBackend.js";

let folder: string;
let database: PGlite;
beforeEach(async () => {
  folder = mkdtempSync(join(DATA_FOLDER, "roster-pglite-"));
  database = await PGlite.create({ dataDir: folder, loadDataDir: await readDump() });
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const lock = () => join(folder, "roster.lock");

test("a folder that a running process has open is refused, and says by whom", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  writeFileSync(lock(), `${other.pid} ${hostname()}`);
  const backend = createTestBackend({ database });
  await expect(backend.ready()).rejects.toThrow(`${folder} is open in process ${other.pid}`);

  // It is asked again with the next request.
  other.kill();
  await once(other, "exit");
  await backend.ready();
  await backend.close();
  expect(existsSync(lock())).toBe(false);
});

test("one PGlite may serve several backends of a process, and the last one gives the folder back", async () => {
  const [one, other] = [createTestBackend({ database }), createTestBackend({ database })];
  await one.ready();
  await other.ready();
  await one.close();
  expect(existsSync(lock())).toBe(true);
  await other.close();
  expect(existsSync(lock())).toBe(false);
});

test("on another machine, a process counts as long as it writes its lock again", async () => {
  writeFileSync(lock(), `${process.pid} elsewhere`);
  const backend = createTestBackend({ database });
  await expect(backend.ready()).rejects.toThrow(`open in process ${process.pid} of elsewhere`);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock(), longAgo, longAgo);
  await backend.ready();
  await backend.close();
});

test("what a process of the same number left behind does not count", async () => {
  writeFileSync(lock(), `${process.pid} ${hostname()}`);
  const backend = createTestBackend({ database });
  await expect(backend.ready()).resolves.toBeUndefined();
  await backend.close();
});
