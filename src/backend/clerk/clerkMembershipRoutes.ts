import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { findsPerson, narrowingText } from "../../organization/rules/search.js";
import type { MembershipAnswer } from "../http/answers.js";
import { rejectPrivateMetadata, type Caller } from "../http/caller.js";
import {
  ADD_MEMBER,
  UPDATE_MEMBER,
  GET_VIEWER,
  LEAVE,
  LIST_MEMBERSHIPS,
  MERGE_METADATA,
  REMOVE_MEMBER,
} from "../members/membershipOperations.js";
import { GET_ORGANIZATION } from "../organizations/organizationOperations.js";
import { LIST_ROLES } from "../rights/roleOperations.js";
import { canAdd } from "../http/mayAdd.js";
import { apiError } from "../http/ApiError.js";
import { orderBy } from "../http/parameters.js";
import { toMembershipAnswer, toOrganizationAnswer } from "./clerkRecords.js";
import { CLERK_CAPABILITIES } from "./clerkCapabilities.js";
import { apiErrorOf } from "./clerkError.js";
import { clerkRoute, members, type ClerkRoute } from "./clerkRoute.js";
import { pageOfMatching } from "./pageOfMatching.js";
import { listRoles, requireGrantable, requireTakeable, withGrantable } from "./grantableRoles.js";

/** @throws ApiError 403 when the caller is a server, which has no membership. */
function memberOf(caller: Caller): string {
  if (caller.type === "server") throw apiError("not_a_member_in_organization");
  return caller.userId;
}

const toIds = (params: { readonly organization_id: string; readonly user_id: string }) => ({
  organizationId: params.organization_id,
  userId: params.user_id,
});

/** Clerk looks for a text as it is: what it answers is looked through for each word. */
function isFoundBy(query: string, { id, public_user_data: person }: MembershipAnswer): boolean {
  const { user_id, first_name, last_name, identifier, username } = person;
  return findsPerson(query, { firstName: first_name, lastName: last_name, identifier, username }, [user_id, id]);
}

export const clerkMembershipRoutes: readonly ClerkRoute[] = [
  clerkRoute({
    ...GET_ORGANIZATION,
    access: members(),
    async handle({ clerk, caller, params }) {
      const organizationId = params.organization_id;
      const found = await clerk.organizations.getOrganization({ organizationId, includeMembersCount: true });
      const answer = toOrganizationAnswer(caller, found);
      if (found.raw && "pending_invitations_count" in found.raw) return answer;
      const pending = { organizationId, status: ["pending" as const], limit: 1 };
      const { totalCount } = await clerk.organizations.getOrganizationInvitationList(pending);
      return { ...answer, pending_invitations_count: totalCount };
    },
  }),

  clerkRoute({
    ...LIST_ROLES,
    access: members(),
    async handle({ params, query, ...tools }) {
      const { data, total_count } = await listRoles(tools.clerk, query);
      return { data: await withGrantable(tools, params.organization_id, data), total_count };
    },
  }),

  clerkRoute({
    ...LIST_MEMBERSHIPS,
    // What is not named is refused, and not ignored: a list without its filter would show everyone.
    query: LIST_MEMBERSHIPS.query
      .pick({
        role: true,
        user_id: true,
        email_address: true,
        username: true,
        query: true,
        name_query: true,
        email_address_query: true,
        username_query: true,
        created_at_before: true,
        created_at_after: true,
        limit: true,
        offset: true,
      })
      .extend({ order_by: orderBy(CLERK_CAPABILITIES.membershipOrderFields) }),
    access: members(READ_MEMBERS),
    async handle({ clerk, caller, params, query }) {
      const { text, isExact } = narrowingText(query.query ?? "");
      const filters = {
        organizationId: params.organization_id,
        orderBy: `${query.order_by.isDescending ? "-" : "+"}${query.order_by.field}`,
        role: query.role,
        userId: query.user_id?.map(({ excluded, userId }) => `${excluded ? "-" : "+"}${userId}`),
        emailAddress: query.email_address,
        username: query.username,
        query: text || undefined,
        nameQuery: query.name_query,
        emailAddressQuery: query.email_address_query,
        usernameQuery: query.username_query,
        createdAtBefore: query.created_at_before?.getTime(),
        createdAtAfter: query.created_at_after?.getTime(),
      };
      const read = (page: { limit: number; offset: number }) =>
        clerk.organizations.getOrganizationMembershipList({ ...filters, ...page });
      const { data, totalCount } = isExact
        ? await read({ limit: query.limit, offset: query.offset })
        : await pageOfMatching(
            read,
            (record) => isFoundBy(query.query ?? "", toMembershipAnswer(caller, record)),
            query,
          );
      return { data: data.map((record) => toMembershipAnswer(caller, record)), total_count: totalCount };
    },
  }),

  clerkRoute({
    ...ADD_MEMBER,
    body: ADD_MEMBER.body.pick({ user_id: true, role: true, public_metadata: true, private_metadata: true }),
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      rejectPrivateMetadata(tools.caller, body.private_metadata);
      await requireGrantable(tools, params.organization_id, body.role);
      if (!(await canAdd(tools, params.organization_id, body.user_id))) throw apiError("resource_not_found", "user_id");
      const member = {
        organizationId: params.organization_id,
        userId: body.user_id,
        role: body.role,
        publicMetadata: body.public_metadata,
        privateMetadata: body.private_metadata,
      };
      try {
        return toMembershipAnswer(tools.caller, await tools.clerk.organizations.createOrganizationMembership(member));
      } catch (error) {
        // In the same words as one who may not be added.
        const isUnknown = tools.caller.type === "user" && apiErrorOf(error)?.status === 404;
        throw isUnknown ? apiError("resource_not_found", "user_id") : error;
      }
    },
  }),

  clerkRoute({
    ...UPDATE_MEMBER,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body: { role }, ...tools }) {
      await requireTakeable(tools, params.organization_id, params.user_id);
      await requireGrantable(tools, params.organization_id, role);
      const change = { ...toIds(params), role };
      return toMembershipAnswer(tools.caller, await tools.clerk.organizations.updateOrganizationMembership(change));
    },
  }),

  clerkRoute({
    ...REMOVE_MEMBER,
    access: members(MANAGE_MEMBERS),
    async handle({ params, ...tools }) {
      await requireTakeable(tools, params.organization_id, params.user_id);
      const removed = await tools.clerk.organizations.deleteOrganizationMembership(toIds(params));
      return toMembershipAnswer(tools.caller, removed);
    },
  }),

  clerkRoute({
    ...MERGE_METADATA,
    access: members(MANAGE_MEMBERS),
    async handle({ params, body, ...tools }) {
      rejectPrivateMetadata(tools.caller, body.private_metadata);
      await requireTakeable(tools, params.organization_id, params.user_id);
      const merged = await tools.clerk.organizations.updateOrganizationMembershipMetadata({
        ...toIds(params),
        publicMetadata: body.public_metadata,
        privateMetadata: body.private_metadata,
      });
      return toMembershipAnswer(tools.caller, merged);
    },
  }),

  clerkRoute({
    ...GET_VIEWER,
    access: members(),
    async handle({ caller, params, membershipOf }) {
      const membership = await membershipOf(params.organization_id, memberOf(caller));
      if (!membership) throw apiError("not_a_member_in_organization");
      return membership;
    },
  }),

  clerkRoute({
    ...LEAVE,
    access: members(),
    async handle({ clerk, caller, params }) {
      const left = { organizationId: params.organization_id, userId: memberOf(caller) };
      return toMembershipAnswer(caller, await clerk.organizations.deleteOrganizationMembership(left));
    },
  }),
];
