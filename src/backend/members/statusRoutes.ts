import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { members } from "../rights/access.js";
import { route, type SqlRoute } from "../sql/route.js";
import { DEACTIVATE_MEMBER, REACTIVATE_MEMBER, UPDATE_MEMBER_EXPIRY } from "./membershipOperations.js";
import { toMembershipAnswer } from "./memberships.js";
import { deactivateMember, reactivateMember, updateExpiry } from "./statusWrites.js";

/** Roster's own: a membership's life between joining and leaving. */
export const statusRoutes: readonly SqlRoute[] = [
  ...(
    [
      [DEACTIVATE_MEMBER, deactivateMember],
      [REACTIVATE_MEMBER, reactivateMember],
    ] as const
  ).map(([operation, update]) =>
    route({
      ...operation,
      access: members(MANAGE_MEMBERS),
      handle: ({ write, caller, params }) =>
        write(async (change) => {
          const updated = await update(change, { organizationId: params.organization_id, userId: params.user_id });
          return toMembershipAnswer(change.transaction, updated, caller);
        }),
    }),
  ),

  route({
    ...UPDATE_MEMBER_EXPIRY,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const member = { organizationId: params.organization_id, userId: params.user_id };
        return toMembershipAnswer(change.transaction, await updateExpiry(change, member, body.expires_at), caller);
      }),
  }),
];
