import { z } from "zod";
import { MANAGE_MEMBERS, MEMBER_ROLE } from "../../organization/permissions.js";
import { members, organizationOf, signedIn } from "../rights/access.js";
import { userOf } from "../http/caller.js";
import { listOf, membershipRequestAnswer } from "../http/answers.js";
import { listRequests, membershipRequestsQuery, toRequestAnswer } from "./membershipRequests.js";
import {
  acceptRequest,
  requestMembership,
  rejectRequest,
  reopenRequest,
  withdrawRequest,
} from "./membershipRequestWrites.js";
import { futureTime, nothing, shortText } from "../http/parameters.js";
import { route, type SqlRoute } from "../sql/route.js";

const organizationId = z.strictObject({ organization_id: shortText });
const requestId = organizationId.extend({ request_id: shortText });

export const membershipRequestRoutes: readonly SqlRoute[] = [
  route({
    method: "GET",
    path: "/organizations/:organization_id/membership_requests",
    params: organizationId,
    query: membershipRequestsQuery,
    body: nothing,
    answer: listOf(membershipRequestAnswer),
    access: members(MANAGE_MEMBERS),
    handle: ({ queries, standing, query }) => listRequests(queries, organizationOf(standing), query),
  }),

  route({
    method: "POST",
    path: "/organizations/:organization_id/membership_requests/:request_id/accept",
    params: requestId,
    query: nothing,
    /** Roster's own. */
    body: z.strictObject({ role: shortText.default(MEMBER_ROLE), expires_at: futureTime.optional() }),
    answer: membershipRequestAnswer,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, params, body }) =>
      write(async (change) => {
        const terms = { role: body.role, expiresAt: body.expires_at };
        return toRequestAnswer(await acceptRequest(change, toId(params), terms));
      }),
  }),

  route({
    method: "POST",
    path: "/organizations/:organization_id/membership_requests/:request_id/reject",
    params: requestId,
    query: nothing,
    body: nothing,
    answer: membershipRequestAnswer,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, params }) => write(async (change) => toRequestAnswer(await rejectRequest(change, toId(params)))),
  }),

  // Roster's own: undoes a rejection.
  route({
    method: "POST",
    path: "/organizations/:organization_id/membership_requests/:request_id/reopen",
    params: requestId,
    query: nothing,
    body: nothing,
    answer: membershipRequestAnswer,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, params }) => write(async (change) => toRequestAnswer(await reopenRequest(change, toId(params)))),
  }),

  // Roster's own: the join request of the signed-in user, who is not a member yet. At most one is pending.
  route({
    method: "POST",
    path: "/organizations/:organization_id/viewer/membership_request",
    params: organizationId,
    query: nothing,
    body: nothing,
    answer: membershipRequestAnswer,
    access: signedIn,
    handle: ({ write, caller, params }) =>
      write(async (change) => {
        const asker = { organizationId: params.organization_id, userId: userOf(caller) };
        return toRequestAnswer(await requestMembership(change, asker));
      }),
  }),

  route({
    method: "DELETE",
    path: "/organizations/:organization_id/viewer/membership_request",
    params: organizationId,
    query: nothing,
    body: nothing,
    answer: membershipRequestAnswer,
    access: signedIn,
    handle: ({ write, caller, params }) =>
      write(async (change) => {
        const asker = { organizationId: params.organization_id, userId: userOf(caller) };
        return toRequestAnswer(await withdrawRequest(change, asker));
      }),
  }),
];

const toId = (params: z.output<typeof requestId>) => ({
  organizationId: params.organization_id,
  requestId: params.request_id,
});
