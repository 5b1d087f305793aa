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
/** A connection that lasted so long was a success: the next loss is the first again. */
const STEADY = 10_000;

/**
 * `Organization.subscribe` over HTTP: the server-sent events of this path. A lost connection is made again after 1 to 2
 * seconds, then 4, 8 and so on to 30, by chance, so that the clients of a server that restarts do not come all at once.
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
    // Each by itself: a listener that throws breaks no connection.
    const tell = (event: OrganizationEvent) =>
      queueMicrotask(() => {
        if (!subscription.signal.aborted) listener(event);
      });
    void keepFollowing(client, segments, tell, subscription.signal);
    return stop;
  };
}

/** Never rejects. Ends with the signal, or when trying again is of no use. */
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

/** Whether trying again may help. What this client or the server refuses does not pass. */
function mayPass({ status, code }: OrganizationError): boolean {
  // No answer, or an access token that could not be had just now.
  if (status === undefined) return code === "network_error" || code === "authentication_invalid";
  return status === 429 || (status >= 500 && status !== 501);
}

/** In milliseconds. */
function waitAfter(failures: number, { retryAfter = 0 }: OrganizationError): number {
  const most = Math.min(2 * SHORTEST_WAIT * 2 ** failures, LONGEST_WAIT);
  const wait = SHORTEST_WAIT + Math.random() * (most - SHORTEST_WAIT);
  return Math.max(wait, 1000 * Math.min(retryAfter, LONGEST_RETRY_AFTER));
}
