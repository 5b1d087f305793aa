import { fromClerk } from "../../../src/adapters/clerk/fromClerk.js";
import { createTestOrganization, type TestOrganizationOptions } from "../createTestOrganization.js";
import { openPGlite } from "../database/databases.js";
import { serveFrontendApi } from "./frontendApi.js";
import { loadClerk } from "./loadClerk.js";
import { createTestBackend } from "../testBackend.js";
import { must } from "../must.js";

interface OpenOptions extends Omit<TestOrganizationOptions, "viewer"> {
  /** Which of the members is signed in, from 0, the administrator. */
  readonly viewer?: number;
}

/** The stand-in of Clerk's Frontend API, on a PGlite of its own: with timers that are faked, a pool would not wait. */
export async function startClerk() {
  const database = await openPGlite();
  const api = await serveFrontendApi(createTestBackend({ database }));

  /** A new organization, and Clerk's real client with one of its members signed in. */
  async function open({ viewer = 0, ...options }: OpenOptions = {}) {
    const {
      organization: http,
      organizationFor,
      people,
    } = await createTestOrganization(database, {
      count: 12,
      ...options,
    });
    const token = api.signIn(must(people[viewer]?.id), http.id);
    const clerk = await loadClerk(api, token);
    const organization = fromClerk(clerk);
    api.network.requests.length = 0;
    return { clerk, organization, http, organizationFor, people, token };
  }

  return {
    api,
    network: api.network,
    open,
    /** As a new test finds it. */
    reset() {
      api.network.isOffline = false;
      api.network.latency = 0;
      api.network.intercept = () => undefined;
    },
    async close() {
      await api.close();
      await database.close();
    },
  };
}

export type StartedClerk = Awaited<ReturnType<typeof startClerk>>;
