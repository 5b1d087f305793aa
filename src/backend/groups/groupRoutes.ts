import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import { requireServerFor } from "../http/caller.js";
import { toOutcomeAnswers } from "../members/memberOutcomes.js";
import { members, organizationOf } from "../rights/access.js";
import { route, type SqlRoute } from "../sql/route.js";
import { addGroupMembers, removeGroupMembers } from "./groupMembers.js";
import {
  ADD_GROUP_MEMBERS,
  CREATE_GROUP,
  DELETE_GROUP,
  LIST_GROUPS,
  REMOVE_GROUP_MEMBERS,
  UPDATE_GROUP,
} from "./groupOperations.js";
import { listGroups, toGroupAnswer } from "./groups.js";
import { createGroup, deleteGroup, updateGroup } from "./groupWrites.js";

const idOf = (params: { readonly organization_id: string; readonly group_id: string }) => ({
  organizationId: params.organization_id,
  groupId: params.group_id,
});

export const groupRoutes: readonly SqlRoute[] = [
  route({
    ...LIST_GROUPS,
    access: members(READ_MEMBERS),
    handle: ({ queries, standing, query }) => listGroups(queries, organizationOf(standing), query),
  }),

  route({
    ...CREATE_GROUP,
    access: members(MANAGE_MEMBERS),
    async handle({ write, caller, params, body }) {
      requireServerFor(caller, "managed_by", body.managed_by);
      const group = { name: body.name, managedBy: body.managed_by };
      return write(async (change) => toGroupAnswer(await createGroup(change, params.organization_id, group)));
    },
  }),

  route({
    ...UPDATE_GROUP,
    access: members(MANAGE_MEMBERS),
    async handle({ write, caller, params, body }) {
      requireServerFor(caller, "managed_by", body.managed_by);
      const group = { name: body.name, managedBy: body.managed_by };
      return write(async (change) => toGroupAnswer(await updateGroup(change, idOf(params), group)));
    },
  }),

  route({
    ...DELETE_GROUP,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, params }) => write(async (change) => toGroupAnswer(await deleteGroup(change, idOf(params)))),
  }),

  route({
    ...ADD_GROUP_MEMBERS,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const outcomes = await addGroupMembers(change, { ...idOf(params), userIds: body.user_ids });
        return toOutcomeAnswers(change, caller, outcomes);
      }),
  }),

  route({
    ...REMOVE_GROUP_MEMBERS,
    access: members(MANAGE_MEMBERS),
    handle: ({ write, caller, params, body }) =>
      write(async (change) => {
        const outcomes = await removeGroupMembers(change, { ...idOf(params), userIds: body.user_ids });
        return toOutcomeAnswers(change, caller, outcomes);
      }),
  }),
];
