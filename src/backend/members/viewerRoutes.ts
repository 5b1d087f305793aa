import { z } from "zod";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { members, organizationOf } from "../rights/access.js";
import { membershipAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import { leave } from "./memberWrites.js";
import { GET_VIEWER, LEAVE } from "./membershipOperations.js";
import { findMembership, toMembershipAnswer } from "./memberships.js";
import { nothing, shortText } from "../http/parameters.js";
import { apiError } from "../http/ApiError.js";
import { route, type SqlRoute } from "../sql/route.js";
import { transferOwnership } from "./transferOwnership.js";

/** @throws ApiError 403 when the caller is a server, which has no membership. */
function memberOf(caller: Caller): string {
  if (caller.type === "server") throw apiError("not_a_member_in_organization");
  return caller.userId;
}

/** Roster's own: what concerns the signed-in user's own membership. */
export const viewerRoutes: readonly SqlRoute[] = [
  route({
    ...GET_VIEWER,
    access: members(),
    async handle({ queries, standing, caller, params }) {
      const membership = await findMembership(queries, params.organization_id, memberOf(caller));
      return toMembershipAnswer(queries, membership, caller, organizationOf(standing));
    },
  }),

  route({
    ...LEAVE,
    access: members(),
    handle: ({ write, caller, params }) =>
      write(async (change) => {
        const left = await leave(change, { organizationId: params.organization_id, userId: memberOf(caller) });
        return toMembershipAnswer(change.transaction, left, caller);
      }),
  }),

  route({
    method: "POST",
    path: "/organizations/:organization_id/transfer",
    params: z.strictObject({ organization_id: shortText }),
    query: nothing,
    /** The user who gets the caller's role; the caller gets theirs. */
    body: z.strictObject({ user_id: shortText }),
    answer: membershipAnswer,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const transfer = { organizationId: params.organization_id, from: memberOf(caller), to: body.user_id };
        return toMembershipAnswer(change.transaction, await transferOwnership(change, transfer), caller);
      }),
  }),
];
