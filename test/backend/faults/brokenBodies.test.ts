import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Backend } from "../../../src/backend/createBackend.js";
import { openDatabase, type TestDatabase } from "../../support/database/databases.js";
import { seedOrganization } from "../../support/database/seed.js";
import { fingerprinting } from "../../support/faults/contents.js";
import { asServer, createTestBackend, outcomeOf, SECRET_KEY } from "../../support/testBackend.js";

const INVITATIONS = "/organizations/northwind/invitations";
const BODY = JSON.stringify({ email_address: "guest@guests.test", role: "org:member" });
/** More than a pool has. */
const CLIENTS = 30;

let database: TestDatabase;
let backend: Backend;
let fingerprint: () => Promise<string>;
let port: number;
const errors: unknown[] = [];
const server = createAdaptorServer({ fetch: (request) => backend.fetch(request) });
const open = new Set<Socket>();

beforeAll(async () => {
  database = await openDatabase();
  backend = createTestBackend({ database, onError: (error) => errors.push(error) });
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 6 });
  fingerprint = await fingerprinting(database);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  server.close();
  await database.close();
});
beforeEach(() => void errors.splice(0));

/** Sends as much of a request to invite as this. */
async function begin(text: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  open.add(socket);
  await once(socket, "connect");
  const head = [
    `POST /v1${INVITATIONS} HTTP/1.1`,
    "host: roster.test",
    `authorization: Bearer ${SECRET_KEY}`,
    "content-type: application/json",
    "connection: close",
    `content-length: ${BODY.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${text}`);
  return socket;
}

async function answerTo(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (piece) => (text += piece.toString()));
  await once(socket, "close");
  return text;
}

test("a body that breaks off is refused, changes nothing, and is no fault to tell of", async () => {
  const before = await fingerprint();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!isFirst) controller.error(new Error("The connection is gone."));
      else controller.enqueue(new TextEncoder().encode(BODY.slice(0, 20)));
      isFirst = false;
    },
  });
  const headers = { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" };
  const sent = { method: "POST", headers, body, duplex: "half" };
  const response = await backend.fetch(new Request(`http://roster.test/v1${INVITATIONS}`, sent));
  expect(outcomeOf({ status: response.status, body: await response.json(), headers: response.headers })).toBe(
    "400 request_body_invalid",
  );
  expect(errors).toEqual([]);
  expect(await fingerprint()).toBe(before);
});

test("clients who leave in the middle of a body change nothing, and the server answers the next", async () => {
  const before = await fingerprint();
  for (let client = 0; client < CLIENTS; client += 1) {
    const socket = await begin(BODY.slice(0, client));
    socket.destroy();
  }
  expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind"))).toBe("200");
  await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0);
  expect(await fingerprint()).toBe(before);
  expect(errors).toEqual([]);
});

test("clients who send their bodies slowly hold up no one", async () => {
  const slow = await Promise.all(Array.from({ length: CLIENTS }, () => begin(BODY.slice(0, 10))));
  for (let turn = 0; turn < CLIENTS; turn += 1) {
    expect(outcomeOf(await asServer(backend)("GET", "/organizations/northwind/memberships"))).toBe("200");
  }
  const answers = slow.map(answerTo);
  for (const socket of slow) socket.write(BODY.slice(10));
  const outcomes = (await Promise.all(answers)).map((text) => text.slice(9, 12));
  expect(outcomes.toSorted()).toEqual(["200", ...Array<string>(CLIENTS - 1).fill("400")]);
});

test("a write whose client leaves once it is sent is made", async () => {
  const before = await fingerprint();
  const body = BODY.replace("guest@", "other@");
  const socket = await begin(body);
  socket.end();
  await answerTo(socket);
  await expect.poll(fingerprint).not.toBe(before);
  expect(errors).toEqual([]);
});
