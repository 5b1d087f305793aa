import type { MutationCacheNotifyEvent, QueryCacheNotifyEvent, QueryClient, QueryKey } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";

const isSignedOut = (error: unknown) => error instanceof OrganizationError && error.status === 401;

/**
 * Calls back once, when a read or a write of the organization is answered with 401: the session has ended.
 *
 * @param since in epoch milliseconds: what was asked before is of no concern, like the errors of an earlier session
 * @returns stops following
 */
export function followSignOut(
  client: QueryClient,
  { id, scope }: Organization,
  since: number,
  onSignedOut: () => void,
): () => void {
  const queries = client.getQueryCache();
  const mutations = client.getMutationCache();
  const isOwn = (key: QueryKey = []) => key[0] === "roster" && key[1] === id && key[2] === scope;
  const stop = () => {
    for (const leave of leaves) leave();
  };
  const end = () => {
    stop();
    onSignedOut();
  };
  const hear = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
    if (event.type !== "updated" || event.action.type !== "error" || !isSignedOut(event.action.error)) return;
    if (isOwn("query" in event ? event.query.queryKey : event.mutation.options.mutationKey)) end();
  };
  const leaves = [queries.subscribe(hear), mutations.subscribe(hear)];
  const earlier = [
    ...queries.getAll().map(({ queryKey, state }) => ({ key: queryKey, error: state.error, at: state.errorUpdatedAt })),
    ...mutations
      .getAll()
      .map(({ options, state }) => ({ key: options.mutationKey, error: state.error, at: state.submittedAt })),
  ];
  if (earlier.some(({ key, error, at }) => at >= since && isOwn(key) && isSignedOut(error))) end();
  return stop;
}
