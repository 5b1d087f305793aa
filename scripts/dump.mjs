// Migrated databases as files, one empty and one with the organization of the live table: a PGlite starts from them in a
// quarter of the time that it needs from nothing.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "node_modules/.cache/roster");

export const DUMPS = ["empty", "seeded"];

const SEEDS = ["scripts/dump.mjs", "test/support/people.ts", "test/support/seed.ts"];

/** What the live table shows. */
const ORGANIZATION = { organizationId: "org_live_240", count: 240 };

/** Named after all that it is made from: worktrees that share `node_modules` may have other migrations. */
function currentDump(dump) {
  const migrations = join(root, "src/backend/sql/migrations");
  const sources = [
    join(root, "node_modules/@electric-sql/pglite/package.json"),
    join(root, "src/backend/sql/migrate.ts"),
    ...readdirSync(migrations).map((name) => join(migrations, name)),
    ...(dump === "seeded" ? SEEDS.map((name) => join(root, name)) : []),
  ];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  return join(folder, `database-${dump}-${hash.digest("hex").slice(0, 16)}.tar.gz`);
}

/** In one step, so that another process never reads half a file. */
function replaceFile(path, content) {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

async function makeDump(dump, path) {
  const [{ PGlite }, { runnerImport }] = await Promise.all([import("@electric-sql/pglite"), import("vite")]);
  const load = async (file) => (await runnerImport(join(root, file), { root, configFile: false })).module;
  const { migrate } = await load("src/backend/sql/migrate.ts");
  const database = await PGlite.create();
  try {
    await migrate(database);
    if (dump === "seeded") {
      const { seedOrganization } = await load("test/support/seed.ts");
      await seedOrganization(database, ORGANIZATION);
      // The first pages are read as quickly as any later one.
      await database.exec("vacuum analyze");
    }
    const content = await database.dumpDataDir("gzip");
    mkdirSync(folder, { recursive: true });
    replaceFile(path, new Uint8Array(await content.arrayBuffer()));
  } finally {
    await database.close();
  }
}

const making = new Map();

/** Makes the dump unless there is one of the present sources. Answers its path, a gzipped tar. */
export async function ensureDump(dump = "empty") {
  const path = currentDump(dump);
  if (!existsSync(path)) {
    const made = making.get(dump) ?? makeDump(dump, path).finally(() => making.delete(dump));
    making.set(dump, made);
    await made;
  }
  return path;
}
