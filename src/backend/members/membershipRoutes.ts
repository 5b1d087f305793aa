import { z } from "zod";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { members, organizationOf, serverOnly, sameUser } from "../rights/access.js";
import { rejectPrivateMetadata, requireServerFor } from "../http/caller.js";
import { listOf, membershipAnswer } from "../http/answers.js";
import { addMemberAs } from "./addMember.js";
import { canAdd } from "../http/mayAdd.js";
import { toOutcomeAnswers } from "./memberOutcomes.js";
import { changeMember, changeMembers } from "./memberWrites.js";
import { listMembers } from "./memberList.js";
import { listMemberships } from "./membershipList.js";
import {
  ADD_MEMBER,
  UPDATE_MEMBER,
  UPDATE_MEMBERS,
  LIST_MEMBERSHIPS,
  membershipPage,
  REMOVE_MEMBER,
  REMOVE_MEMBERS,
} from "./membershipOperations.js";
import { requireKnowable } from "./requireKnowable.js";
import { selectMemberships, toMembershipAnswer } from "./memberships.js";
import { nothing, page, shortText } from "../http/parameters.js";
import { route, type SqlRoute } from "../sql/route.js";
import { findUser } from "../users/users.js";

export const membershipRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_MEMBERSHIPS,
    access: members(READ_MEMBERS),
    async handle({ queries, places, standing, caller, activityColumns, query }) {
      requireKnowable(query, caller, activityColumns);
      return listMembers({ queries, places, organization: organizationOf(standing), query, caller });
    },
  }),

  route({
    ...ADD_MEMBER,
    access: members(MANAGE_MEMBERS),
    async handle({ write, caller, mayAdd, params, body }) {
      rejectPrivateMetadata(caller, body.private_metadata);
      requireServerFor(caller, "managed", body.managed);
      // Before anything is locked: the app may take its time.
      const isAddable = await canAdd({ caller, mayAdd }, params.organization_id, body.user_id);
      return write(async (change) => {
        const added = await addMemberAs(change, {
          organizationId: params.organization_id,
          userId: body.user_id,
          isAddable,
          role: body.role,
          publicMetadata: body.public_metadata,
          privateMetadata: body.private_metadata,
          managed: body.managed,
          expiresAt: body.expires_at,
          groupIds: body.group_ids,
        });
        return toMembershipAnswer(change.transaction, added, caller);
      });
    },
  }),

  route({
    ...UPDATE_MEMBER,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const member = { organizationId: params.organization_id, userId: params.user_id };
        const updated = await changeMember(change, member, body.role);
        // A role changes nothing of what is said of the organization.
        const organization = organizationOf(await change.rights(params.organization_id));
        return toMembershipAnswer(change.transaction, updated, caller, organization);
      }),
  }),

  route({
    ...REMOVE_MEMBER,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params }) =>
      write(async (change) => {
        const member = { organizationId: params.organization_id, userId: params.user_id };
        return toMembershipAnswer(change.transaction, await changeMember(change, member), caller);
      }),
  }),

  route({
    ...UPDATE_MEMBERS,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const changes = body.updates.map(({ user_id, role }) => ({ userId: user_id, role }));
        const outcomes = await changeMembers(change, params.organization_id, changes);
        return toOutcomeAnswers(change, caller, outcomes);
      }),
  }),

  route({
    ...REMOVE_MEMBERS,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const changes = body.user_ids.map((userId) => ({ userId }));
        const outcomes = await changeMembers(change, params.organization_id, changes);
        return toOutcomeAnswers(change, caller, outcomes);
      }),
  }),

  route({
    method: "GET",
    path: "/users/:user_id/organization_memberships",
    params: z.strictObject({ user_id: shortText }),
    query: z.strictObject(page),
    body: nothing,
    answer: listOf(membershipAnswer),
    access: sameUser,
    async handle({ queries, caller, params, query }) {
      const ofUser = selectMemberships(queries).where("m.user_id", "=", params.user_id);
      const newestFirst = { field: "created_at", isDescending: true } as const;
      const list = await listMemberships(queries, ofUser, { ...query, order_by: newestFirst }, caller);
      // Members can be missing in the users table, and signed-in users need not be in it yet.
      if (list.total_count === 0 && caller.type === "server") await findUser(queries, params.user_id);
      return list;
    },
  }),

  route({
    method: "GET",
    path: "/organization_memberships",
    params: nothing,
    query: z.strictObject(membershipPage),
    body: nothing,
    answer: listOf(membershipAnswer),
    access: serverOnly,
    async handle({ queries, caller, activityColumns, query }) {
      requireKnowable(query, caller, activityColumns);
      return listMemberships(queries, selectMemberships(queries), query, caller);
    },
  }),
];
