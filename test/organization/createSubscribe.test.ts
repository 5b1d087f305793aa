import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { delay } from "../../src/lib/delay.js";
import {
  createOrganization,
  type CreateOrganizationOptions,
  type HttpOrganization,
} from "../../src/organization/http/createOrganization.js";
import type { OrganizationEvent } from "../../src/organization/OrganizationEvent.js";
import { eventually } from "../support/eventually.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { refusal } from "../support/network.js";
import { must } from "../support/must.js";

const EVENT = 'event: changed\ndata: {"resources":["memberships"]}\n\n';
const connected = { type: "connected" };
const changed = (...resources: string[]) => ({ type: "changed", resources });
const lost = { type: "disconnected", isFinal: false, error: { code: "network_error" } };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A stream of events that the test writes. */
function eventStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const encoder = new TextEncoder();
  const onCancel = vi.fn<() => void>();
  const body = new ReadableStream<Uint8Array>({
    start: (started) => void (controller = started),
    cancel: onCancel,
  });
  return {
    response: new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } }),
    write: (text: string | Uint8Array) => controller?.enqueue(typeof text === "string" ? encoder.encode(text) : text),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError("network error")),
    onCancel,
  };
}

/** A subscriber to a server that gives these answers, one per request; `null` is no answer at all. */
function subscribeTo(answers: (Response | null)[], options: Partial<CreateOrganizationOptions> = {}) {
  const events: OrganizationEvent[] = [];
  const requests: Request[] = [];
  const organization = createOrganization({
    url: "https://api.test/v1",
    organizationId: "org_1",
    async fetch(request) {
      requests.push(request);
      const answer = answers.shift();
      if (answer === undefined) return new Promise<Response>(() => undefined);
      if (answer === null) throw new TypeError("Failed to fetch");
      return answer;
    },
    ...options,
  });
  const stop = organization.subscribe((event) => events.push(event));
  stops.push(stop);
  return { events, requests, stop, organization };
}

describe("against the backend", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.close());

  test("two administrators get each other's changes within a second, and not their own", async () => {
    const { organization, organizationFor, people, network } = await createTestOrganization(database);
    const both = [organization, organizationFor(must(people[40]?.id))];
    const heard = both.map((one) => {
      const events: OrganizationEvent[] = [];
      stops.push(one.subscribe((event) => events.push(event)));
      return events;
    });
    await eventually(() => expect(heard).toEqual([[connected], [connected]]));
    const event = changed("memberships", "organization");
    await organization.removeMember(must(people[100]?.id));
    await eventually(() => expect(heard).toEqual([[connected], [connected, event]]), { interval: 10 });
    await both[1]?.removeMember(must(people[101]?.id));
    const once = [connected, event];
    await eventually(() => expect(heard).toEqual([once, once]), { interval: 10 });
    const signals = network.requests
      .filter(({ path }) => path.endsWith("/changes"))
      .map(({ signal }) => signal.aborted);
    expect(signals).toEqual([false, false]);
  });

  test("a write whose answer was lost is told when it is carried out after all", async () => {
    const { organization, people, network, backend } = await createTestOrganization(database, { count: 3 });
    const events: OrganizationEvent[] = [];
    stops.push(organization.subscribe((event) => events.push(event)));
    await eventually(() => expect(events).toEqual([connected]));
    const held: Request[] = [];
    network.intercept = (request) => {
      if (request.method === "GET") return undefined;
      held.push(request);
      return refusal(504, "", "The gateway waits no more.");
    };
    await expect(organization.removeMember(must(people[1]?.id))).rejects.toMatchObject({ status: 504 });
    await eventually(() => expect(events).toMatchObject([connected, lost, connected]));
    for (const request of held) await backend.fetch(request);
    const event = changed("memberships", "organization");
    await eventually(() => expect(events).toMatchObject([connected, lost, connected, event]));

    network.intercept = () => undefined;
    await organization.removeMember(must(people[2]?.id));
    await delay(300);
    expect(events).toHaveLength(4);
  });

  test("a removed member gets a final `disconnected` with the reason", async () => {
    const { organization, organizationFor, people } = await createTestOrganization(database, { count: 3 });
    const userId = must(people[2]?.id);
    const events: OrganizationEvent[] = [];
    stops.push(organizationFor(userId).subscribe((event) => events.push(event)));
    await eventually(() => expect(events).toEqual([connected]));
    await organization.removeMember(userId);
    const error = { code: "not_a_member_in_organization", status: 403 };
    await eventually(() =>
      expect(events).toMatchObject([connected, lost, { type: "disconnected", isFinal: true, error }]),
    );
  });
});

describe("reading", () => {
  const texts = {
    "one event": EVENT,
    "lines that end as on Windows": EVENT.replaceAll("\n", "\r\n"),
    "lines that end as on old Macs": EVENT.replaceAll("\n", "\r") + "\r:\r",
    "comments between, and unknown fields": `: hello\nid: 7\nretry: 5\ncolour: rot – 赤\n${EVENT}`,
    "data in several lines": 'event: changed\ndata: {"resources":\ndata: ["memberships"]\ndata: }\n\n',
    "events and resources of a newer backend": `event: party\ndata: 🎉\n\n${EVENT.replace("[", '["seats",')}${EVENT.replace("memberships", "seats")}`,
    "a byte order mark": `\uFEFF${EVENT}`,
  };

  test.each(Object.entries(texts))("%s, wherever the chunks are cut", async (_, text) => {
    const bytes = new TextEncoder().encode(text);
    for (let cut = 1; cut < bytes.length; cut++) {
      const stream = eventStream();
      const { events, stop } = subscribeTo([stream.response]);
      stream.write(bytes.slice(0, cut));
      stream.write(bytes.slice(cut));
      await eventually(() => expect(events).toHaveLength(2), { interval: 1 });
      expect(events).toEqual([connected, changed("memberships")]);
      stop();
    }
    const stream = eventStream();
    const { events } = subscribeTo([stream.response]);
    for (const byte of bytes) stream.write(Uint8Array.of(byte));
    await eventually(() => expect(events).toEqual([connected, changed("memberships")]));
  });

  test("requests a stream with the configured headers, computed for each request", async () => {
    vi.useFakeTimers();
    let token = 0;
    const headers = async () => ({ authorization: `Bearer ${++token}` });
    const { requests } = subscribeTo([null], { headers });
    await vi.advanceTimersByTimeAsync(3000);
    expect(requests.map(({ url }) => url)).toEqual(Array(2).fill("https://api.test/v1/organizations/org_1/changes"));
    expect(requests.map((request) => request.headers.get("accept"))).toEqual(Array(2).fill("text/event-stream"));
    expect(requests.map((request) => request.headers.get("authorization"))).toEqual(["Bearer 1", "Bearer 2"]);
  });
});

const namesOf = (requests: Request[]) => requests.map((request) => request.headers.get("roster-client"));
const write = (organization: HttpOrganization) => organization.removeMember("user_1").catch(() => undefined);

describe("its name", () => {
  test("is sent with streams and writes, not with reads, which a browser would ask about first", async () => {
    const stream = eventStream();
    const { organization, requests } = subscribeTo([stream.response, refusal(403, "", ""), refusal(403, "", "")]);
    await eventually(() => expect(requests).toHaveLength(1));
    await write(organization);
    await organization.getMemberships().catch(() => undefined);
    const [name] = namesOf(requests);
    expect(name).toMatch(/^[\w-]{20,64}$/);
    expect(namesOf(requests)).toEqual([name, name, null]);
    const another = subscribeTo([]);
    await eventually(() => expect(another.requests).toHaveLength(1));
    expect(namesOf(another.requests)).not.toContain(name);
  });

  test("is not sent with writes where there is no stream", async () => {
    const { organization, requests } = subscribeTo([refusal(404, "", ""), refusal(403, "", "")]);
    await eventually(() => expect(requests).toHaveLength(1));
    await write(organization);
    expect(namesOf(requests)).toEqual([expect.any(String), null]);
  });

  test("stays the same when the connection is lost, and not when an answer is", async () => {
    vi.useFakeTimers();
    const streams = [eventStream(), eventStream()];
    const { organization, requests } = subscribeTo([...streams.map(({ response }) => response), null]);
    await vi.advanceTimersByTimeAsync(0);
    streams[0]?.end();
    await vi.advanceTimersByTimeAsync(2000);
    await write(organization);
    await vi.advanceTimersByTimeAsync(10_000);
    const [name] = namesOf(requests);
    expect(requests[1]?.signal.aborted).toBe(true);
    expect(namesOf(requests)).toEqual([name, name, name, expect.any(String)]);
    expect(requests[3]?.headers.get("roster-client")).not.toBe(name);
  });
});

describe("when the connection is lost", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    // The longest waits.
    vi.spyOn(Math, "random").mockReturnValue(1);
  });

  test.each(["end", "breakOff"] as const)("says so once and connects again: %s", async (how) => {
    const [first, second] = [eventStream(), eventStream()];
    const { events, requests } = subscribeTo([first.response, null, refusal(503, "", ""), second.response]);
    first.write(":\n\n");
    await vi.advanceTimersByTimeAsync(15_000);
    first[how]();
    await vi.advanceTimersByTimeAsync(2000 + 4000 + 8000 - 10);
    expect(requests).toHaveLength(3);
    expect(events).toMatchObject([connected, lost]);
    await vi.advanceTimersByTimeAsync(10);
    // Not before the server is heard: a proxy may hold everything back.
    expect(events).toHaveLength(2);
    second.write(EVENT);
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toMatchObject([connected, lost, connected, changed("memberships")]);
  });

  test("waits longer each time, up to half a minute, and shorter by chance", async () => {
    const { requests, events, stop } = subscribeTo(Array<null>(20).fill(null));
    const waits: number[] = [];
    for (let count = 1; waits.length < 6; count++) {
      await vi.advanceTimersByTimeAsync(500);
      if (requests.length > waits.length + 1) waits.push(count / 2);
    }
    expect(waits).toEqual([2, 6, 14, 30, 60, 90]);
    expect(events).toMatchObject([lost]);
    stop();

    vi.spyOn(Math, "random").mockReturnValue(0);
    const lucky = subscribeTo(Array<null>(20).fill(null));
    await vi.advanceTimersByTimeAsync(5500);
    expect(lucky.requests).toHaveLength(6);
  });

  test("resets after a connection that lasted, not after one that failed at once", async () => {
    const streams = Array.from({ length: 4 }, () => eventStream());
    const { requests } = subscribeTo(streams.map(({ response }) => response));
    const waits = [2000, 4000, 8000];
    for (const [index, wait] of waits.entries()) {
      streams[index]?.write(":\n\n");
      streams[index]?.end();
      await vi.advanceTimersByTimeAsync(wait - 10);
      expect(requests).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(10);
      expect(requests).toHaveLength(index + 2);
    }
    streams[3]?.write(":\n\n");
    await vi.advanceTimersByTimeAsync(10_010);
    streams[3]?.end();
    await vi.advanceTimersByTimeAsync(2000);
    expect(requests).toHaveLength(5);
  });

  test.each([429, 503])("waits for as long as the server asks for with status %i", async (status) => {
    const { requests } = subscribeTo([refusal(status, "too_many_requests", "", { "retry-after": "90" })]);
    await vi.advanceTimersByTimeAsync(89_990);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(requests).toHaveLength(2);
  });

  test("takes a server that says nothing for lost", async () => {
    const [silent, held] = [eventStream(), eventStream()];
    const { events, requests } = subscribeTo([silent.response, held.response]);
    silent.write(":\n\n");
    await vi.advanceTimersByTimeAsync(45_000);
    silent.write(":\n\n");
    await vi.advanceTimersByTimeAsync(49_000);
    expect(events).toEqual([connected]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(events).toMatchObject([connected, lost]);
    expect(requests[0]?.signal.aborted).toBe(true);
    // One whose answer is held back by a proxy never counts as connected.
    await vi.advanceTimersByTimeAsync(2000 + 50_000 + 4000);
    expect(requests).toHaveLength(3);
    expect(events).toHaveLength(2);
  });

  test("waits while the browser is offline", async () => {
    const network = new EventTarget();
    const navigator = { onLine: false };
    vi.stubGlobal("navigator", navigator);
    vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
    vi.stubGlobal("removeEventListener", network.removeEventListener.bind(network));
    const { requests } = subscribeTo([null]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(1);
    navigator.onLine = true;
    network.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(2);
  });
});

const page = () => new Response("<html>", { headers: { "content-type": "text/html" } });
const garbled = () => new Response("event: changed\ndata: {\n\n", { headers: { "content-type": "text/event-stream" } });

describe("gives up", () => {
  test.each([
    ["401", () => refusal(401, "authentication_invalid", "Sign in"), { code: "authentication_invalid" }],
    ["403", () => refusal(403, "missing_organization_permission", "No"), { message: "No", status: 403 }],
    ["404, from a backend that cannot", () => refusal(404, "resource_not_found", "No"), { status: 404 }],
    ["501, from a backend that cannot", () => refusal(501, "not_supported", "No"), { code: "not_supported" }],
    ["an answer that is no stream", page, { code: "response_invalid" }],
    ["a stream that makes no sense", garbled, { code: "response_invalid" }],
  ])("at %s", async (_, answer, error) => {
    vi.useFakeTimers();
    const { events, requests } = subscribeTo([answer()]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: "disconnected", isFinal: true, error });
  });

  test("at an id that cannot be asked for", async () => {
    vi.useFakeTimers();
    const { events, requests } = subscribeTo([], { organizationId: ".." });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(0);
    expect(events).toMatchObject([{ type: "disconnected", isFinal: true }]);
  });
});

describe("a listener that unsubscribes", () => {
  test("hears nothing more, and the server is left", async () => {
    vi.useFakeTimers();
    const stream = eventStream();
    const { events, requests, stop } = subscribeTo([stream.response]);
    stream.write(":\n\n");
    await vi.advanceTimersByTimeAsync(0);
    stream.write(EVENT);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(events).toEqual([connected]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(stream.onCancel).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("while waiting to connect again is waited for no more", async () => {
    vi.useFakeTimers();
    const { requests, stop } = subscribeTo([null]);
    await vi.advanceTimersByTimeAsync(100);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requests).toHaveLength(1);
  });

  test("may do so with a signal, also with one that is aborted already", async () => {
    vi.useFakeTimers();
    const { organization, requests } = subscribeTo([]);
    const leaving = new AbortController();
    organization.subscribe(() => undefined, { signal: leaving.signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(2);
    leaving.abort();
    expect(requests[1]?.signal.aborted).toBe(true);
    organization.subscribe(() => undefined, { signal: leaving.signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(2);
  });
});
