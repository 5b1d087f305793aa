import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseSeed } from "../../model/seed.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { describedBy, descriptionOf } from "../../support/described.js";
import { fingerprinting } from "../../support/faults/contents.js";
import { historyOf } from "../../support/faults/history.js";
import { requestsTo, type FuzzedRequest } from "../../support/faults/requests.js";
import { callers, CALLERS, openScene, writers } from "../../support/faults/scene.js";
import { sizeOf } from "../../support/faults/sizeOf.js";

const REQUESTS = sizeOf(300);
/** How many are sent to one database: it fills. */
const A_ROUND = 500;
const SEED = chooseSeed() ?? Date.now() % 2 ** 31;

/** How many of those that are sent together. */
const TOGETHER = 10;

describe.each(EVERY_ENGINE)("requests made up from the description of the API, on $name", ({ name, open }) => {
  /** Sends them to one new database after the other, so many at once. Answers the statuses that hardly came. */
  async function sendAll(together: number) {
    const statuses = new Map<number, number>();
    for (let sent = 0, round = 0; sent < REQUESTS; sent += A_ROUND, round += 1) {
      const { database, close } = await open();
      const { requestsOf, send, sendTogether, wrongHistory } = await checking(database, statuses);
      const seed = SEED + round;
      const bursts = fc.array(requestsOf(writers), { minLength: together, maxLength: together });
      const numRuns = Math.ceil(Math.min(A_ROUND, REQUESTS - sent) / together);
      const details = await (together > 1
        ? fc.check(fc.asyncProperty(bursts, sendTogether), { seed, numRuns })
        : fc.check(fc.asyncProperty(requestsOf(callers), send), { seed, numRuns }));
      const { failed, counterexample, errorInstance } = details;
      const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      expect(failed ? `ROSTER_SEED=${seed}: ${JSON.stringify(counterexample)}\n${why}` : "").toBe("");
      expect(await wrongHistory()).toEqual([]);
      await close();
    }
    console.info(`${REQUESTS} requests on ${name}, ROSTER_SEED=${SEED}:`, Object.fromEntries(statuses));
    // Of each kind, enough that the rest means something.
    return [200, 403, 404, 422].filter((status) => (statuses.get(status) ?? 0) < REQUESTS / 100);
  }

  test("are answered as it says, without a fault, and change nothing when they are refused", async () => {
    expect(await sendAll(1)).toEqual([]);
  });

  test("are answered so when they are sent at once too, and leave nothing half", async () => {
    expect(await sendAll(TOGETHER)).toEqual([]);
  });
});

async function checking(database: Parameters<typeof openScene>[0], statuses: Map<number, number>) {
  const scene = await openScene(database);
  const { backend, errors } = scene;
  const wrongWith = await describedBy(backend);
  const fingerprint = await fingerprinting(database);
  const wrongHistory = await historyOf(database);
  let before = await fingerprint();

  /** Sends one, and holds its answer against the description. */
  async function answered({ caller, method, path, headers, body }: FuzzedRequest) {
    const hasBody = body !== undefined && method !== "GET" && method !== "HEAD";
    const request = new Request(`http://roster.test/v1${path}`, {
      method,
      headers: { ...headers, ...CALLERS[caller] },
      ...(hasBody && { body }),
    });
    const response = await backend.fetch(request);
    const { status } = response;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect([status, errors.splice(0).filter((error) => !isMail(error))]).toEqual([
      expect.toSatisfy((one) => one < 500),
      [],
    ]);
    expect(response.headers.get("x-request-id")).toMatch(/^[\w=-]{1,255}$/);
    expect(response.headers.get("cache-control")).toMatch(/no-store/);
    const type = response.headers.get("content-type");
    if (type === "text/event-stream" || method === "HEAD") await response.body?.cancel();
    else {
      expect(type).toBe("application/json");
      expect(wrongWith(method, new URL(request.url).pathname.slice(3), { status, body: await response.json() })).toBe(
        "",
      );
    }
    return status;
  }

  async function send(sent: FuzzedRequest) {
    const status = await answered(sent);
    const after = await fingerprint();
    if (status !== 200 || /GET|HEAD/.test(sent.method)) expect(after).toBe(before);
    if (after !== before) await scene.refresh();
    before = after;
  }

  async function sendTogether(sent: readonly FuzzedRequest[]) {
    await Promise.all(sent.map(answered));
    await scene.refresh();
  }

  const description = await descriptionOf(backend);
  const requestsOf = (who: typeof callers) => requestsTo(description, who, scene.known);
  return { requestsOf, send, sendTogether, wrongHistory };
}

const isMail = (error: unknown) => error instanceof Error && error.message === "This mail can't be sent.";
