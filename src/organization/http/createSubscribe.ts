import { delay } from "../../lib/delay.js";
import { waitUntilOnline } from "../../lib/waitUntilOnline.js";
import type { Client } from "./createClient.js";
import { followEvents } from "./followEvents.js";
import type { Organization } from "../Organization.js";
import type { OrganizationEvent, OrganizationResource } from "../OrganizationEvent.js";
import type { OrganizationError } from "../OrganizationError.js";

const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
// In seconds. A server's clock may be wrong by days.
const LONGEST_RETRY_AFTER = 3600;
/** A connection that lasted this long resets the backoff. In milliseconds. */
const STEADY = 10_000;

/**
 * `Organization.subscribe` over HTTP: the server-sent events of this path. It reconnects with random, exponential backoff
 * of 1 to 30 seconds, so that the clients of a restarted server do not reconnect all at once.
 */
export function createSubscribe(client: Client, segments: readonly string[]): NonNullable<Organization["subscribe"]> {
  return (listener, { signal } = {}) => {
    const subscription = new AbortController();
    const stop = () => {
      signal?.removeEventListener("abort", stop);
      subscription.abort();
    };
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    // In a microtask: a listener that throws does not break the connection.
    const tell = (event: OrganizationEvent) =>
      queueMicrotask(() => {
        if (!subscription.signal.aborted) listener(event);
      });
    void keepFollowing(client, segments, tell, subscription.signal);
    return stop;
  };
}

/** Never rejects. Ends with the signal, or with an error that a retry cannot fix. */
async function keepFollowing(
  client: Client,
  segments: readonly string[],
  tell: (event: OrganizationEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  let isKnownLost = false;
  while (!signal.aborted) {
    let connectedAt = Infinity;
    const onConnected = () => {
      connectedAt = Date.now();
      isKnownLost = false;
      tell({ type: "connected" });
    };
    const onChanged = (resources: readonly OrganizationResource[]) => {
      if (resources.length > 0) tell({ type: "changed", resources });
    };
    const error = await followEvents(client, segments, { onConnected, onChanged, signal });
    const isFinal = !mayPass(error);
    if (isFinal || !isKnownLost) tell({ type: "disconnected", error, isFinal });
    if (isFinal) return;
    isKnownLost = true;
    if (Date.now() - connectedAt > STEADY) failures = 0;
    await delay(waitAfter(failures++, error), signal);
    await waitUntilOnline(signal);
  }
}

/** Whether a retry may help. */
function mayPass({ status, code }: OrganizationError): boolean {
  // No answer, or no access token at the moment.
  if (status === undefined) return code === "network_error" || code === "authentication_invalid";
  return status === 429 || (status >= 500 && status !== 501);
}

/** In milliseconds. */
function waitAfter(failures: number, { retryAfter = 0 }: OrganizationError): number {
  const most = Math.min(2 * SHORTEST_WAIT * 2 ** failures, LONGEST_WAIT);
  const wait = SHORTEST_WAIT + Math.random() * (most - SHORTEST_WAIT);
  return Math.max(wait, 1000 * Math.min(retryAfter, LONGEST_RETRY_AFTER));
}
