import { PGlite } from "@electric-sql/pglite";
import { createBackend } from "../src/backend/createBackend.js";
import { seedOrganization } from "../test/support/database/seed.js";

const MEGABYTE = 1024 * 1024;
const ROOT = "/organizations/northwind";

/** As many times this text as one megabyte holds, between these two. */
function filled(begin: string, part: string | ((index: number) => string), end: string): string {
  const parts: string[] = [];
  let size = begin.length + end.length;
  for (let index = 0; ; index += 1) {
    const next = typeof part === "string" ? part : part(index);
    size += next.length;
    if (size > MEGABYTE) break;
    parts.push(next);
  }
  return begin + parts.join("") + end;
}

/** A list that ends without a comma. */
const listOf = (begin: string, item: string, end: string) => filled(begin, `${item},`, item + end);

const invitation = (metadata: string) =>
  `{"email_address":"a@x.test","role":"org:member","public_metadata":${metadata}}`;
const tenth = (metadata: string) => metadata.slice(0, MEGABYTE / 11);

interface Sent {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}

const post = (what: string, path: string, body: string): Sent => ({ what, method: "POST", path: ROOT + path, body });

const key = (index: number) => `"p${index}":1,`;

/** Requests of a megabyte that are refused, each costly in a way of its own. */
function refused(): Sent[] {
  const half = '{"email_addresses":';
  return [
    post("empty objects, in bulk", "/invitations/bulk", listOf("[", "{}", "]")),
    post("wrong invitations, in bulk", "/invitations/bulk", listOf("[", '{"email_address":1,"x":2}', "]")),
    post("numbers, in bulk", "/invitations/bulk", listOf("[", "1", "]")),
    post("unknown keys", "/invitations", filled("{", key, '"z":1}')),
    post("unknown keys, one in bulk", "/invitations/bulk", filled("[{", key, '"z":1}]')),
    post("addresses, many", "/invitation_batches", listOf(`${half}[`, '""', "]}")),
    post("addresses that are numbers", "/invitation_batches", listOf(`${half}[`, "1", "]}")),
    post("addresses that are lists", "/invitation_batches", listOf(`${half}[`, "[]", "]}")),
    post("one long address", "/invitations", filled('{"role":"org:member","email_address":"', "a", '@x.test"}')),
    post("one address of dots", "/invitations", filled('{"role":"org:member","email_address":"a@', "a.", 'test"}')),
    post("one address of spaces", "/invitations", filled('{"role":"org:member","email_address":"', " ", '@x.test"}')),
    post("a long role", "/invitations", filled('{"email_address":"a@x.test","role":"', "a", '"}')),
    post(
      "a long message",
      "/invitations",
      filled('{"email_address":"a@x.test","role":"r","message":"', "\\u00e9", '"}'),
    ),
    post(
      "metadata of many keys",
      "/invitations",
      invitation(
        filled("{", key, '"z":1}')
          .slice(0, MEGABYTE - 200)
          .replace(/,[^,]*$/, "}"),
      ),
    ),
    post(
      "metadata of many numbers",
      "/invitations",
      filled('{"email_address":"a@x.test","role":"r","public_metadata":{"a":[', "1,", "1]}}"),
    ),
    post(
      "metadata of one text",
      "/invitations",
      filled('{"email_address":"a@x.test","role":"r","public_metadata":{"a":"', "a", '"}}'),
    ),
    post(
      "metadata, ten in bulk",
      "/invitations/bulk",
      `[${Array(10)
        .fill(invitation(`{"a":[${tenth("1,".repeat(MEGABYTE)).replace(/,?$/, "")}]}`))
        .join(",")}]`,
    ),
    post("metadata, deep", "/invitations", invitation(`${'{"a":'.repeat(MEGABYTE / 7)}1${"}".repeat(MEGABYTE / 7)}`)),
    post("lists, deep", "/invitations", `${"[".repeat(MEGABYTE / 2)}${"]".repeat(MEGABYTE / 2)}`),
    post("lists that do not end", "/invitations", "[".repeat(MEGABYTE)),
    post("a text that does not end", "/invitations", `"${"\\u0000".repeat(MEGABYTE / 6)}`),
    post("no JSON", "/invitations", "x".repeat(MEGABYTE)),
    {
      what: "permissions of a role",
      method: "POST",
      path: "/organization_roles",
      body: listOf('{"key":"org:x","name":"X","permissions":[', '""', "]}"),
    },
    { what: "a user's addresses", method: "POST", path: "/users", body: listOf('{"email_address":[', '"a"', "]}") },
    { what: "a long slug", method: "POST", path: "/organizations", body: filled('{"name":"X","slug":"', "a-", '!"}') },
    {
      what: "unknown keys in the query",
      method: "GET",
      path: filled(`${ROOT}/memberships?`, (index) => `p${index}=1&`, "z=1"),
    },
    { what: "one key in the query", method: "GET", path: filled(`${ROOT}/memberships?`, "role=a&", "role=a") },
    { what: "a long search", method: "GET", path: filled(`${ROOT}/memberships?offset=x&query=`, "a%20", "") },
    { what: "a long path", method: "GET", path: filled("/organizations/", "a", "/memberships") },
    { what: "a path of many parts", method: "GET", path: filled("", "/a", "") },
  ];
}

export interface Cost {
  readonly what: string;
  /** The median in milliseconds. */
  readonly milliseconds: number;
  readonly status: number;
}

/** What the refusal of each request costs, beside a page of members, which comes first. */
export async function measureRefused(runs: number): Promise<Cost[]> {
  const database = await PGlite.create();
  const secretKey = "sk_bench";
  const backend = createBackend({ database, secretKey, authenticate: () => null });
  await backend.ready();
  await seedOrganization(database, { organizationId: "northwind", count: 240 });

  async function measure({ what, method, path, body }: Sent, warmUp = 2): Promise<Cost> {
    const times: number[] = [];
    let status = 0;
    for (let run = -warmUp; run < runs; run += 1) {
      const request = new Request(`http://roster.test/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${secretKey}`, "content-type": "application/json" },
        ...(body !== undefined && { body }),
      });
      const begin = performance.now();
      const response = await backend.fetch(request);
      await response.text();
      if (run >= 0) times.push(performance.now() - begin);
      status = response.status;
    }
    const sorted = times.toSorted((one, other) => one - other);
    return { what, milliseconds: sorted[Math.floor(runs / 2)] ?? Number.NaN, status };
  }

  const costs = [await measure({ what: "a page of members", method: "GET", path: `${ROOT}/memberships` }, 50)];
  for (const sent of refused()) costs.push(await measure(sent));
  await backend.close();
  await database.close();
  return costs;
}
