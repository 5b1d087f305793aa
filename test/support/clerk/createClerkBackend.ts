import type { Backend, StoreBackendOptions } from "../../../src/backend/createBackend.js";
import { createBackend } from "../../../src/backend/createBackend.js";
import { clerkStore, type ClerkStoreOptions } from "../../../src/backend/clerk/clerkStore.js";
import type { Database } from "../../../src/backend/sql/database.js";
import { createNetwork } from "../network.js";
import { officialSdk, serveHttp } from "./officialSdk.js";
import { authenticate, createTestBackend, PATIENT, SECRET_KEY } from "../testBackend.js";

const CLERK_KEY = "sk_test_clerk";

/** A backend over Clerk, whose part our own backend plays, behind Clerk's own client. */
export async function createClerkBackend(
  database: Database,
  { redirectUrl, ...options }: Partial<StoreBackendOptions> & ClerkStoreOptions = {},
) {
  const clerk = createTestBackend({
    database,
    secretKey: CLERK_KEY,
    invitationUrl: "https://clerk.test/join",
    timeouts: PATIENT,
  });
  await clerk.ready();
  /** Between the backend and Clerk. */
  const network = createNetwork((request) => clerk.fetch(request));
  const server = await serveHttp(network);
  const client = officialSdk(server.url, CLERK_KEY);
  const store = clerkStore(client, { redirectUrl });
  const backend: Backend = createBackend({ authenticate, secretKey: SECRET_KEY, limitRate: false, store, ...options });
  return { backend, client, clerk, network, store, close: server.close };
}
