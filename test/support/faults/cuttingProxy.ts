import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";

/**
 * When a connection is cut: before the server gets a statement, once it has it, or once it has answered it. `silent` does not
 * cut it: nothing comes back any more.
 */
export type Cut = "before" | "during" | "after" | "silent";

export interface CuttingProxy {
  readonly port: number;
  /** Cuts the connection of the next statement of this number, from 1, or of the next that holds this text. */
  readonly arm: (cut: Cut | "never", statement: number | string) => void;
  /** What was cut since it was armed, and how many statements came through. */
  readonly cuts: () => number;
  /** How long each statement takes to reach the server, in milliseconds. */
  latency: number;
  readonly close: () => Promise<void>;
}

/**
 * Stands between a pool and its server, and cuts connections. A client of `pg` sends each statement in one piece, and waits
 * for its answer.
 *
 * @param host the folder of the server's socket
 */
export async function startCuttingProxy(host: string): Promise<CuttingProxy> {
  let armed: { cut: Cut; statement: number | string } | undefined;
  let statements = 0;
  let cuts = 0;
  const open = new Set<Socket>();

  /** How the connection of this statement is cut, if it is. */
  function cutFor(sent: Buffer): Cut | undefined {
    if (!armed) return undefined;
    statements += 1;
    const { cut, statement } = armed;
    if (typeof statement === "number" ? statements !== statement : !sent.includes(statement)) return undefined;
    armed = undefined;
    cuts += 1;
    return cut;
  }

  const server = createServer((client) => {
    const database = connect(join(host, ".s.PGSQL.5432"));
    const sides = [client, database];
    let last: Cut | undefined;
    const end = () => {
      for (const side of sides) {
        side.destroy();
        open.delete(side);
      }
    };
    for (const side of sides) {
      open.add(side);
      side.on("error", end).on("close", end);
    }
    client.on("data", (sent) => {
      const cut = cutFor(sent);
      if (cut === "before") return end();
      last ??= cut;
      const write = () => database.write(sent, () => cut === "during" && end());
      if (proxy.latency > 0) setTimeout(write, proxy.latency);
      else write();
    });
    database.on("data", (answered) => {
      if (last === "after") end();
      else if (last !== "silent") client.write(answered);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port.");

  const proxy: CuttingProxy = {
    port: address.port,
    latency: 0,
    arm(cut, statement) {
      armed = cut === "never" ? undefined : { cut, statement };
      statements = 0;
      cuts = 0;
    },
    cuts: () => cuts,
    async close() {
      for (const side of open) side.destroy();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}
