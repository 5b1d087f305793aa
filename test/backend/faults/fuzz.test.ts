import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseSeed } from "../../model/seed.js";
import { EVERY_ENGINE } from "../../support/database/databases.js";
import { describedBy, descriptionOf } from "../../support/described.js";
import { fingerprinting } from "../../support/faults/contents.js";
import { historyOf } from "../../support/faults/history.js";
import { requestsTo, type FuzzedRequest } from "../../support/faults/requests.js";
import { callers, CALLERS, openScene } from "../../support/faults/scene.js";
import { sizeOf } from "../../support/faults/sizeOf.js";

const REQUESTS = sizeOf(300);
/** How many are sent to one database: it fills. */
const A_ROUND = 500;
const SEED = chooseSeed() ?? Date.now() % 2 ** 31;

describe.each(EVERY_ENGINE)("requests made up from the description of the API, on $name", ({ name, open }) => {
  test("are answered as it says, without a fault, and change nothing when they are refused", async () => {
    const statuses = new Map<number, number>();
    for (let sent = 0, round = 0; sent < REQUESTS; sent += A_ROUND, round += 1) {
      const { database, close } = await open();
      const check = await checking(database, statuses);
      const seed = SEED + round;
      const details = await fc.check(fc.asyncProperty(check.requests, check.send), {
        seed,
        numRuns: Math.min(A_ROUND, REQUESTS - sent),
      });
      const { failed, counterexample, errorInstance } = details;
      const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
      expect(failed ? `ROSTER_SEED=${seed}: ${JSON.stringify(counterexample)}\n${why}` : "").toBe("");
      expect(await check.atEnd()).toEqual([]);
      await close();
    }
    console.info(`${REQUESTS} requests on ${name}, ROSTER_SEED=${SEED}:`, Object.fromEntries(statuses));
    // Of each kind, enough that the rest means something.
    for (const status of [200, 401, 403, 404, 422]) expect(statuses.get(status)).toBeGreaterThan(REQUESTS / 100);
  });
});

async function checking(database: Parameters<typeof openScene>[0], statuses: Map<number, number>) {
  const scene = await openScene(database);
  const { backend, errors } = scene;
  const wrongWith = await describedBy(backend);
  const fingerprint = await fingerprinting(database);
  const wrongHistory = await historyOf(database);
  let before = await fingerprint();

  async function send({ caller, method, path, headers, body }: FuzzedRequest) {
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
    const after = await fingerprint();
    if (status !== 200 || method === "GET" || method === "HEAD") expect(after).toBe(before);
    if (after !== before) await scene.refresh();
    before = after;
  }

  const requests = requestsTo(await descriptionOf(backend), callers, scene.known);
  return { requests, send, atEnd: wrongHistory };
}

const isMail = (error: unknown) => error instanceof Error && error.message === "This mail can't be sent.";
