import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER } from "./dataFolder.js";
import { endProcess, launchPostgres, ownerOfServer, programOf, waitUntilUp } from "./postgres.js";

/** Starts a cluster that streams the changes of another. @param host the folder of its socket */
export async function startReplica(host: string) {
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(DATA_FOLDER, "roster-replica-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const copying = ["-h", host, "-U", "postgres", "-D", data, "--write-recovery-conf", "--checkpoint=fast", "--no-sync"];
  execFileSync(programOf("pg_basebackup"), copying, { ...owner, cwd: folder, stdio: "pipe" });
  let server = launchPostgres(folder, data);
  await waitUntilUp({ host: folder, user: "postgres" });
  return {
    /** The folder of its socket. */
    host: folder,
    /** Ends it as a crash does. */
    crash: () => endProcess(server, "SIGQUIT"),
    async start() {
      server = launchPostgres(folder, data);
      await waitUntilUp({ host: folder, user: "postgres" });
    },
    async stop() {
      await endProcess(server, "SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
