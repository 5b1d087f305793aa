import { readError } from "../../organization/http/readError.js";
import type { Source } from "./BetterAuthClient.js";
import { call } from "./call.js";
import { memberOf } from "./members.js";
import { readRole, readSessionUser } from "./readAnswers.js";

/** The signed-in user's membership. Better Auth itself returns only that of the session's active organization. */
export async function viewerIn(source: Source, signal?: AbortSignal) {
  const userId = await call((fetchOptions) => source.client.getSession({ fetchOptions }), {
    read: readSessionUser,
    signal,
  });
  if (userId !== null) return memberOf(source, userId, signal);
  throw readError({}, 401);
}

/** The signed-in user's role, as Better Auth stores it. */
export const viewerRole = ({ client, organizationId }: Source, signal?: AbortSignal) =>
  call((fetchOptions) => client.organization.getActiveMemberRole({ query: { organizationId }, fetchOptions }), {
    read: readRole,
    signal,
  });
