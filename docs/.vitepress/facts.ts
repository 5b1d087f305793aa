// What each call of the contract sends, and what its hook invalidates: both are tried, not written down.
import { QueryClient } from "@tanstack/react-query";
import * as query from "../../src/public/query.js";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import type { Organization } from "../../src/organization/Organization.js";
import { resourceKey } from "../../src/query/keys.js";
import { invalidationListeners } from "../../src/query/invalidationBatch.js";
import { READS, WRITES } from "../../src/testing/vitest/support/calls.js";

export interface Facts {
  /** Method and path of each request. */
  readonly requests: readonly string[];
  /** The resources that are read again. */
  readonly invalidates: readonly string[];
}

const ROLE = "org:member";
const NAMES = [...Object.keys(READS), ...Object.keys(WRITES)];

/** An organization whose functions are all there, and only say that they were called. */
const recording = (onCall: (name: string, params: readonly unknown[]) => unknown): Organization =>
  new Proxy(createOrganization({ url: "http://roster.test", organizationId: "ORGANIZATION" }), {
    get: (target, name) =>
      NAMES.includes(String(name))
        ? async (...params: unknown[]) => onCall(String(name), params)
        : Reflect.get(target, name),
  });

async function requestsOf(name: string): Promise<string[]> {
  const requests: string[] = [];
  const organization = createOrganization({
    url: "http://roster.test",
    organizationId: "ORGANIZATION",
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      requests.push(
        `${request.method} ${pathname.replace("ORGANIZATION", "{organization_id}").replace(/_?unknown[^/]*/i, "{id}")}`,
      );
      return new Response("{}", { status: 500 });
    },
  });
  const call = Reflect.get(READS, name) ?? Reflect.get(WRITES, name);
  await Promise.resolve(call(organization, ROLE)).catch(() => {});
  return requests;
}

async function invalidatedBy(name: string): Promise<string[]> {
  const factory = Reflect.get(query, `${name}Options`);
  const write = Reflect.get(WRITES, name);
  if (!write || typeof factory !== "function") return [];
  let given: readonly unknown[] = [];
  await write(
    recording((_, params) => {
      given = params;
      return {};
    }),
    ROLE,
  );
  const [first, second] = given;
  const variables = second === undefined ? first : { requestId: first, ...Object(second) };
  const invalidated = new Set<string>();
  const listen = (_client: QueryClient, keys: readonly (readonly unknown[])[]) => {
    for (const [, , , resource] of keys) if (typeof resource === "string") invalidated.add(resource);
  };
  invalidationListeners.add(listen);
  const organization = recording(() => ({}));
  const client = new QueryClient();
  // A write to another member: one that changes the viewer's own rights makes their roles stale, too.
  client.setQueryData(resourceKey(organization, "viewer"), { publicUserData: { userId: "viewer" } });
  const { mutationFn } = factory(client, organization);
  await Promise.resolve(mutationFn?.(variables)).catch(() => {});
  invalidationListeners.delete(listen);
  return [...invalidated];
}

/** By the name of the contract's function. */
export async function readFacts(): Promise<Readonly<Record<string, Facts>>> {
  const facts: Record<string, Facts> = {};
  for (const name of NAMES) {
    facts[name] = { requests: await requestsOf(name), invalidates: await invalidatedBy(name) };
  }
  return facts;
}
