import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get } from "node:http";
import { fileURLToPath } from "node:url";
import type { Contender } from "./httpServers.js";
import type { Target } from "./organizations.js";
import { median, percentile } from "./statistics.js";

const CONCURRENCY = 16;
const ROUNDS = 4;
const WARM_UP_SECONDS = 2;
const ROUND_SECONDS = 2;
const AIM = 0.7;

interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p95: number;
}

export interface Throughput {
  readonly concurrency: number;
  readonly backend: Load;
  readonly bare: Load;
  /** How much of the requests of the bare handler the backend answers in the same time. */
  readonly ratio: number;
  readonly aim: number;
  readonly isMissed: boolean;
}

/** Requests the first page over HTTP, of the backend and of a handler written by hand, in turn. */
export async function measureThroughput(host: string, database: string, target: Target): Promise<Throughput> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const servers = { backend: await start("backend", host, database), bare: await start("bare", host, database) };

  function request(port: number): Promise<number> {
    const begin = performance.now();
    const path = `/v1/organizations/${target.id}/memberships?limit=10&offset=0&order_by=-created_at`;
    return new Promise((resolve, reject) => {
      get({ host: "127.0.0.1", port, path, agent, headers: { "x-user": target.admin } }, (response) => {
        response.on("end", () => {
          if (response.statusCode === 200) resolve(performance.now() - begin);
          else reject(new Error(`The first page: ${String(response.statusCode)}`));
        });
        response.on("error", reject);
        response.resume();
      }).on("error", reject);
    });
  }

  async function load(port: number, seconds: number) {
    const times: number[] = [];
    const begin = performance.now();
    const end = begin + seconds * 1000;
    const work = async () => {
      while (performance.now() < end) times.push(await request(port));
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return { perSecond: (times.length / (performance.now() - begin)) * 1000, p95: percentile(times, 0.95) };
  }

  try {
    const rounds: Record<Contender, Load>[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const seconds = round < 0 ? WARM_UP_SECONDS : ROUND_SECONDS;
      const loads = {
        backend: await load(servers.backend.port, seconds),
        bare: await load(servers.bare.port, seconds),
      };
      if (round >= 0) rounds.push(loads);
    }
    const medianOf = (contender: Contender): Load => ({
      perSecond: median(rounds.map((loads) => loads[contender].perSecond)),
      p95: median(rounds.map((loads) => loads[contender].p95)),
    });
    const ratio = median(rounds.map(({ backend, bare }) => backend.perSecond / bare.perSecond));
    const [backend, bare] = [medianOf("backend"), medianOf("bare")];
    return { concurrency: CONCURRENCY, backend, bare, ratio, aim: AIM, isMissed: ratio < AIM };
  } finally {
    agent.destroy();
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

/** Starts a server in a process of its own: its work and the work of who asks do not share a thread. */
async function start(contender: Contender, host: string, database: string) {
  const child = fork(fileURLToPath(new URL("serve.mjs", import.meta.url)), [contender, host, database]);
  const exited = once(child, "exit");
  const failed = exited.then(() => Promise.reject(new Error(`The server "${contender}" did not start.`)));
  failed.catch(() => undefined);
  const [message] = (await Promise.race([once(child, "message"), failed])) as [{ port: number }];
  return {
    port: message.port,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
