import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { attempt } from "../lib/attempt.js";
import type { Organization } from "../organization/Organization.js";
import { invalidationListeners } from "./invalidationBatch.js";
import { organizationKey } from "./keys.js";

/** The channel of one organization, for one cache. */
interface Joined {
  readonly client: QueryClient;
  readonly id: string;
  readonly channel: BroadcastChannel;
  /** How many components of this tab use it. */
  count: number;
}

const joined = new Set<Joined>();

/**
 * Tells the app's tabs about each other's writes to the organization. TanStack's experimental `broadcastQueryClient`
 * sends the cached data of every query along; this sends only the names of the stale resources.
 *
 * @returns leaves the channel
 */
export function joinTabs(client: QueryClient, organization: Organization): () => void {
  invalidationListeners.add(tellTabs);
  const { id } = organization;
  const known = [...joined].find((other) => other.client === client && other.id === id);
  // Absent in some runtimes, and refused in a sandbox.
  const channel = known?.channel ?? attempt(() => open(client, organization));
  if (!channel) return () => {};
  const own = known ?? { client, id, channel, count: 0 };
  joined.add(own);
  own.count += 1;
  return () => {
    own.count -= 1;
    if (own.count > 0) return;
    own.channel.close();
    joined.delete(own);
  };
}

/** Tells other tabs what has changed. @param keys of resources of organizations */
function tellTabs(client: QueryClient, keys: readonly QueryKey[]): void {
  for (const { client: teller, id, channel } of joined) {
    const resources = keys.flatMap((key) => (key[1] === id ? key[3] : []));
    // A channel is of one origin and has no other target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (teller === client) attempt(() => channel.postMessage(resources));
  }
}

function open(client: QueryClient, organization: Organization): BroadcastChannel {
  const channel = new BroadcastChannel(`roster/${organization.id}`);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    const [root, id] = organizationKey(organization);
    // Another tab has a scope of its own for the same viewer.
    void client.invalidateQueries({ queryKey: [root, id], predicate: ({ queryKey }) => data.includes(queryKey[3]) });
  });
  return channel;
}
