import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOptions } from "../../scripts/serve.js";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import { inviteInChunks } from "../../src/organization/inviteInChunks.js";
import { MANAGE_MEMBERS } from "../../src/organization/permissions.js";
import { officialSdk, outcomeOfCall } from "../support/clerk/officialSdk.js";
import { DATA_FOLDER } from "../support/database/dataFolder.js";
import { skipPostgres, startPostgres, type PostgresServer } from "../support/database/postgres.js";
import { eventually } from "../support/eventually.js";
import { must } from "../support/must.js";

const script = fileURLToPath(new URL("../../scripts/run.mjs", import.meta.url));

interface Served {
  readonly child: ChildProcess;
  /** Everything that was printed so far. */
  readonly printed: () => string;
  /** Resolves when it has printed this. */
  readonly says: (text: RegExp) => Promise<RegExpExecArray>;
  /** Resolves with the line of JSON that has this in it. */
  readonly logs: (part: string) => Promise<unknown>;
}

const folder = mkdtempSync(join(DATA_FOLDER, "roster-serve-"));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(args: string[], env: Record<string, string> = {}): Served {
  const child = spawn(process.execPath, [script, "serve", ...args], {
    env: { ...process.env, ROSTER_SECRET_KEY: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let text = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (const look of waiting) look();
    });
  }
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text);
        if (found) resolve(found);
      };
      waiting.add(look);
      child.once("exit", () => reject(new Error(`It ended, having said: ${text}`)));
      look();
    });
  const logs = async (part: string) => JSON.parse((await says(new RegExp(`^\\{.*${part}.*\\}$`, "m")))[0]);
  return { child, printed: () => text, says, logs };
}

/** One that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function stop({ child }: Served, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, "exit");
  child.kill(signal);
  const [code] = await exited;
  return code;
}

// At the same time: a server that starts or stops mostly waits.
test.concurrent("seeds once, keeps over a restart, and finishes what was asked before it stops", async () => {
  const args = ["--port", "0", "--data", join(folder, "data"), "--seed", "24"];

  const first = start(args);
  const [, url = ""] = await first.says(/curl -H "Authorization: Bearer sk_development" "(.+)"/);
  expect(first.printed()).toContain("ROSTER_SECRET_KEY is not set: the secret key is sk_development");
  const headers = { authorization: "Bearer sk_development", "content-type": "application/json" };
  const listed = await fetch(url, { headers });
  expect(listed.status).toBe(200);
  await expect(listed.json()).resolves.toMatchObject({ total_count: 24 });
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(`${url}/org_northwind_5`, { method: "DELETE", headers })).status).toBe(200);
  expect((await fetch(url, { method: "POST", headers, body: "x".repeat(10_000_000) })).status).toBe(413);
  expect((await fetch(url, { method: "POST", headers, body: "" })).status).toBe(422);
  const root = url.replace("/memberships", "");
  const invitation = JSON.stringify({ email_address: "new@x.test", role: "org:member" });
  expect((await fetch(`${root}/invitations`, { method: "POST", headers, body: invitation })).status).toBe(200);
  await first.says(/Mail to new@x\.test: http:\/\/localhost:3000\/join\?invitation_ticket=[0-9a-f]{64}\n/);
  await expect(first.logs('"method":"DELETE"')).resolves.toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    level: "info",
    message: "Answered",
    requestId: expect.stringMatching(/^[\w-]+$/),
    method: "DELETE",
    route: "/v1/organizations/:organization_id/memberships/:user_id",
    status: 200,
    errors: [],
    ms: expect.any(Number),
  });
  const logged = first.printed().match(/^\{.*\}$/gm) ?? [];
  expect(logged.length).toBeGreaterThan(5);
  expect(logged.join("\n")).not.toMatch(/org_northwind|x\.test|ticket=/);
  // It does not wait for event streams: it ends them.
  const events = await fetch(`${root}/changes`, { headers: { authorization: headers.authorization } });
  await expect(stop(first, "SIGTERM")).resolves.toBe(0);
  await expect(events.text()).resolves.toBe(":\n\n");

  const second = start(args, { ROSTER_SECRET_KEY: "sk_mine" });
  const [, again = ""] = await second.says(/curl -H "Authorization: Bearer \$ROSTER_SECRET_KEY" "(.+)"/);
  expect(second.printed()).not.toContain("sk_mine");
  const members = await fetch(again, { headers: { authorization: "Bearer sk_mine" } });
  await expect(members.json()).resolves.toMatchObject({ total_count: 23 });
  expect((await fetch(again, { headers })).status).toBe(401);

  const taken = start(["--port", new URL(again).port, "--database", "postgres://127.0.0.1:1/x"]);
  await expect(once(taken.child, "close")).resolves.toEqual([1, null]);
  expect(taken.printed()).toContain("The backend could not start: listen EADDRINUSE");

  const slow = request(again, {
    method: "POST",
    headers: { ...headers, authorization: "Bearer sk_mine", expect: "100-continue" },
  });
  slow.flushHeaders();
  await once(slow, "continue");
  const stopped = stop(second, "SIGINT");
  await second.says(/Stopping\./);
  slow.end('{"user_id":"nobody","role":"org:member"}');
  const [answer] = await once(slow, "response");
  expect(answer.statusCode).toBe(404);
  answer.resume();
  await expect(stopped).resolves.toBe(0);
});

describe.concurrent("one server", () => {
  let served: Served;
  let url: string;
  beforeAll(async () => {
    served = start(["--port", "0", "--seed", "24", "--as", "org_northwind_0", "--drain", "3600"], {
      ROSTER_SECRET_KEY: "sk_mine",
    });
    [, url = ""] = await served.says(/answers at (http.+)\n/);
    await served.says(/Organization org_northwind is there/);
  });

  test.sequential("an app without sign-in does an administrator's whole job over HTTP", async () => {
    const organization = createOrganization({ url, organizationId: "org_northwind" });
    expect((await organization.getViewer()).permissions).toContain(MANAGE_MEMBERS);

    const emailAddresses = ["ann@x.test", "bob@x.test", "no@@x.test"];
    const outcomes = await inviteInChunks(organization, { emailAddresses, role: "org:member", message: "Come in" });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["invited", "invited", "malformed"]);
    await served.says(/Mail to bob@x\.test/);
    const { data: invited } = await organization.getInvitations({ query: "@x.test", orderBy: "email_address" });
    await organization.resendInvitation(must(invited[0]?.id));
    await organization.revokeInvitation(must(invited[1]?.id));
    const { data: asking } = await organization.getMembershipRequests({ status: ["pending"] });
    await organization.acceptMembershipRequest(must(asking[0]?.id), { role: "org:admin" });
    await organization.rejectMembershipRequest(must(asking[1]?.id));
    await organization.updateMember({ userId: "org_northwind_3", role: "org:admin" });
    await organization.removeMember("org_northwind_4");

    expect(await organization.getOrganization()).toMatchObject({
      membersCount: 24,
      pendingInvitationsCount: 5,
      pendingRequestsCount: 3,
    });
    expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(3);
    const wrongKey = await fetch(`${url}/organizations/org_northwind`, {
      headers: { authorization: "Bearer sk_wrong" },
    });
    expect(wrongKey.status).toBe(401);
  });

  test.sequential("the official server SDK needs another address, and nothing else", async () => {
    const root = url.replace(/\/v1$/, "");
    const { organizations, users } = officialSdk(root, "sk_mine");
    const here = { organizationId: "org_northwind" };

    const { id: userId } = await users.createUser({ firstName: "Nia", emailAddress: ["nia@x.test"] });
    await organizations.createOrganizationMembership({ ...here, userId, role: "org:member" });
    const promoted = await organizations.updateOrganizationMembership({ ...here, userId, role: "org:admin" });
    expect(promoted.permissions).toContain(MANAGE_MEMBERS);
    const publicMetadata = { teamName: "A" };
    await organizations.updateOrganizationMembershipMetadata({ ...here, userId, publicMetadata });
    const found = await organizations.getOrganizationMembershipList({ ...here, query: "nia@x.test" });
    expect(found).toMatchObject({ totalCount: 1, data: [{ role: "org:admin", publicMetadata }] });
    await organizations.createOrganizationInvitation({ ...here, emailAddress: "new@x.test", role: "org:member" });
    await served.says(/Mail to new@x\.test/);
    const twice = organizations.createOrganizationMembership({ ...here, userId, role: "org:member" });
    expect(await outcomeOfCall(twice)).toBe("400 already_a_member_in_organization");
    expect(await outcomeOfCall(officialSdk(root, "sk_wrong").users.getUser(userId))).toBe("401 clerk_key_invalid");
  });

  test.sequential("with --drain, stops being ready at a signal, and answers until a second one comes", async () => {
    const headers = { authorization: "Bearer sk_mine" };
    const statusOf = async (path: string) => (await fetch(`${url}${path}`, { headers })).status;
    expect(await statusOf("/ready")).toBe(200);
    const events = await fetch(`${url}/organizations/org_northwind/changes`, { headers });
    const stopped = stop(served, "SIGTERM");
    await eventually(async () => expect(await statusOf("/ready")).toBe(503));
    await expect(events.text()).resolves.toBe(":\n\n");
    expect(await statusOf("/organizations/org_northwind/changes")).toBe(503);
    expect(await statusOf("/health")).toBe(200);
    expect(await statusOf("/organizations/org_northwind")).toBe(200);

    // It also stops although a client has sent half of a body.
    const half = request(`${url}/organizations`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "content-length": "100" },
    });
    const broken = once(half, "error");
    half.write('{"user_id":');
    // That it has arrived shows in the answer to what was asked after it.
    expect(await statusOf("/organizations/org_northwind")).toBe(200);
    served.child.kill("SIGTERM");
    await expect(stopped).resolves.toBe(0);
    await broken;
  });
});

test.concurrent("waits for a database that is not there, says so, and stops when it is told to", async () => {
  const served = start(["--port", "0", "--database", "postgres://127.0.0.1:1/x"]);
  await served.says(/Waiting for the database: connect ECONNREFUSED/);
  await served.says(/Waiting for the database.*\n[^]*Waiting for the database/);
  await expect(stop(served, "SIGTERM")).resolves.toBe(0);
});

describe.skipIf(skipPostgres).concurrent("on a PostgreSQL server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  test("answers 503 until the database is up, and while it restarts, and never exits", async () => {
    const url = server.urlOf(await server.createPool());
    await server.crash();
    const port = await freePort();
    const served = start(["--port", String(port), "--database", url, "--seed", "24"]);
    await served.says(/Waiting for the database/);
    const root = `http://127.0.0.1:${port}`;
    const headers = { authorization: "Bearer sk_development" };
    const statusOf = async (path: string) => (await fetch(`${root}${path}`, { headers })).status;
    expect(await statusOf("/health")).toBe(200);
    expect(await statusOf("/ready")).toBe(503);
    expect(await statusOf("/v1/organizations/org_northwind")).toBe(503);
    for (let restarts = 0; restarts < 3; restarts += 1) {
      await server.start();
      await eventually(async () => expect(await statusOf("/v1/organizations/org_northwind")).toBe(200));
      expect(await statusOf("/ready")).toBe(200);
      const load = Array.from({ length: 20 }, () => statusOf("/v1/organizations/org_northwind/memberships"));
      await server.crash();
      for (const status of await Promise.all(load)) expect([200, 503]).toContain(status);
      expect(await statusOf("/v1/organizations/org_northwind")).toBe(503);
    }
    await expect(stop(served, "SIGTERM")).resolves.toBe(0);
    await server.start();
  });
});

test.concurrent("says in a sentence why it cannot start, and fails", async () => {
  const cases: [string[], string][] = [[["--colour"], "Unknown option '--colour'"]];
  for (const [args, sentence] of cases) {
    const served = start(args);
    await expect(once(served.child, "close")).resolves.toEqual([1, null]);
    expect(served.printed()).toContain(sentence);
    expect(served.printed()).not.toContain("    at ");
  }
});

test.each([
  [["--port", "web"], "--port must be a whole number up to 65535."],
  [["--port", "70000"], "--port must be a whole number up to 65535."],
  [["--seed", "many"], "--seed must be a whole number up to 1000000."],
  [["--seed", "1.5"], "--seed must be a whole number up to 1000000."],
  [["--data", ""], "--data must be a folder."],
  [["--data", "x", "--database", "postgres://x"], "Give --data or --database, not both."],
  [["--database", "mysql://x"], "--database must begin with postgres://"],
  [["extra"], "Unexpected argument 'extra'"],
  [["--port"], "Option '--port <value>' argument missing"],
])("the arguments %j are refused", (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});

test("without arguments it serves a database in memory on port 4000", () => {
  expect(readOptions([])).toEqual({
    port: 4000,
    data: undefined,
    database: undefined,
    seed: 0,
    as: undefined,
    drain: 0,
  });
});
