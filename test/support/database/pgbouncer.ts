import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownerOfServer, UNDER_POLICIES, waitUntilUp } from "./postgres.js";

const PROGRAM = ["/usr/sbin/pgbouncer", "/usr/local/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"].find(existsSync);

/** Whether tests behind a pooler are left out, because there is none here. Never so on CI. */
export const skipPgBouncer = !PROGRAM && !process.env["CI"];
if (skipPgBouncer) console.warn("PgBouncer is not installed: the tests behind a pooler are skipped.");

/**
 * Starts a PgBouncer in transaction mode: each transaction may have another of its few connections to the server.
 *
 * @param host the folder of the server's socket
 */
export async function startPgBouncer(host: string) {
  if (!PROGRAM) throw new Error("PgBouncer is not installed: apt-get install pgbouncer");
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(tmpdir(), "roster-pgbouncer-"));
  const settings = join(folder, "pgbouncer.ini");
  const users = join(folder, "users.txt");
  writeFileSync(users, ["postgres", UNDER_POLICIES.user].map((user) => `"${user}" ""\n`).join(""));
  writeFileSync(
    settings,
    `[databases]
* = host=${host}
[pgbouncer]
pool_mode = transaction
default_pool_size = 3
listen_addr =
listen_port = 5432
unix_socket_dir = ${folder}
auth_type = trust
auth_file = ${users}
ignore_startup_parameters = options
`,
  );
  if (owner) for (const path of [folder, users, settings]) chownSync(path, owner.uid, owner.gid);
  const pooler = spawn(PROGRAM, [settings], { ...owner, cwd: folder, stdio: "ignore" });
  async function stop() {
    const exited = once(pooler, "exit");
    pooler.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    await waitUntilUp({ host: folder, user: "postgres" });
  } catch (error) {
    await stop();
    throw error;
  }
  /** The folder of its socket. */
  return { host: folder, stop };
}
