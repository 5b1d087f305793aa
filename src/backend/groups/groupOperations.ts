import { z } from "zod";
import type { GROUP_PARAMETERS } from "../../organization/http/listQuery.js";
import { groupNameOf, isGroupName } from "../../organization/rules/groupName.js";
import { listOf, membershipOutcomeAnswer } from "../http/answers.js";
import { groupAnswer } from "../http/groupAnswer.js";
import type { Operation } from "../http/operation.js";
import { managedBy, nothing, page, type ParametersOf, shortText, text } from "../http/parameters.js";
import { userIds } from "../members/membershipOperations.js";

// All of it is Roster's own.

const organizationId = z.strictObject({ organization_id: shortText });
const groupId = organizationId.extend({ group_id: shortText });

const name = z.string().transform(groupNameOf).refine(isGroupName);

/** For servers only: the directory that rules the group. Null: no directory any more. */
const managed_by = managedBy.nullable().optional();

export const LIST_GROUPS = {
  method: "GET",
  path: "/organizations/:organization_id/groups",
  params: organizationId,
  query: z.strictObject({ query: text.optional(), ...page } satisfies ParametersOf<typeof GROUP_PARAMETERS>),
  body: nothing,
  answer: listOf(groupAnswer),
} satisfies Operation;

export const CREATE_GROUP = {
  ...LIST_GROUPS,
  method: "POST",
  query: nothing,
  body: z.strictObject({ name, managed_by }),
  answer: groupAnswer,
} satisfies Operation;

export const UPDATE_GROUP = {
  method: "PATCH",
  path: "/organizations/:organization_id/groups/:group_id",
  params: groupId,
  query: nothing,
  body: z.strictObject({ name: name.optional(), managed_by }),
  answer: groupAnswer,
} satisfies Operation;

export const DELETE_GROUP = { ...UPDATE_GROUP, method: "DELETE", body: nothing } satisfies Operation;

/** Adds up to 1,000 members, each with its own outcome. */
export const ADD_GROUP_MEMBERS = {
  method: "POST",
  path: "/organizations/:organization_id/groups/:group_id/member_additions",
  params: groupId,
  query: nothing,
  body: z.strictObject({ user_ids: userIds }),
  answer: listOf(membershipOutcomeAnswer),
} satisfies Operation;

export const REMOVE_GROUP_MEMBERS = {
  ...ADD_GROUP_MEMBERS,
  path: "/organizations/:organization_id/groups/:group_id/member_removals",
} satisfies Operation;
