// A process of its own for a server of `throughput.ts`: its arguments are the contender, the folder of PostgreSQL's socket
// and the database. Tells its parent the port.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [contender, host, database] = process.argv.slice(2);
const path = fileURLToPath(new URL("httpServers.ts", import.meta.url));
const { module } = await runnerImport(path, { configFile: false });
process.on("disconnect", () => process.exit());
process.send({ port: await module.serve(contender, host, database) });
