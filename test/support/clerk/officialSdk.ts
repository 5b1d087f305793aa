import { once } from "node:events";
import { createClerkClient, type ClerkClient } from "@clerk/backend";
import { isClerkAPIResponseError } from "@clerk/backend/errors";
import { createAdaptorServer } from "@hono/node-server";
import type { Backend } from "../../../src/backend/createBackend.js";
import { SECRET_KEY } from "../testBackend.js";

/** Serves a backend over HTTP, on a free port. */
export async function serveHttp({ fetch }: Pick<Backend, "fetch">) {
  const server = createAdaptorServer({ fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    await closed;
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

/** The reference service's own SDK for servers, as an app makes it, at another address. */
export const officialSdk = (url: string, secretKey = SECRET_KEY): ClerkClient =>
  createClerkClient({ secretKey, apiUrl: url });

/** What an app can read of a call that was refused. */
export async function refusalOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (!isClerkAPIResponseError(error)) throw error;
    const { status, retryAfter, errors } = error;
    return { status, retryAfter, errors: errors.map(({ code, longMessage, meta }) => ({ code, longMessage, meta })) };
  }
  throw new Error("The call was not refused.");
}

/** A refusal in a few words, as `outcomeOf` in testBackend.ts: `422 form_param_missing role`. */
export async function outcomeOfCall(call: Promise<unknown>): Promise<string> {
  const { status, errors } = await refusalOf(call);
  const problems = errors.map(({ code, meta }) =>
    [code, meta?.paramName ?? meta?.emailAddresses].filter(Boolean).join(" "),
  );
  return `${status} ${problems.join(", ")}`;
}
