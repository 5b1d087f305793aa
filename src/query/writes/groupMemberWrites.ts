import type { MembershipOutcome } from "../../organization/membershipOutcome.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership, MembershipGroup } from "../../organization/records.js";
import { ON_GROUP_MEMBERS } from "../../organization/rules/dependents.js";
import { groupNameKey } from "../../organization/rules/groupName.js";
import { unsupported } from "../../organization/unsupported.js";
import type { GroupMemberParams, GroupMembersParams } from "../../organization/writeParams.js";
import { memberships } from "../lists/memberships.js";
import { defineRowWrite, type RowCall } from "./defineWrite.js";
import { answersOf } from "./outcomes.js";

type Send = (params: GroupMembersParams) => Promise<readonly MembershipOutcome[]> | undefined;

/** In a call for each group. One that fails says nothing of the others. */
async function sendEach(all: readonly GroupMemberParams[], send: Send) {
  const answers = new Map<GroupMemberParams, Membership | OrganizationError>();
  await Promise.all(
    [...new Set(all.map(({ group }) => group.id))].map(async (groupId) => {
      const ofGroup = all.filter(({ group }) => group.id === groupId);
      const answered = await answersTo(send, { groupId, userIds: ofGroup.map(({ userId }) => userId) });
      for (const [index, params] of ofGroup.entries()) {
        const answer = Array.isArray(answered) ? answered[index] : answered;
        if (answer) answers.set(params, answer);
      }
    }),
  );
  return all.flatMap((params) => answers.get(params) ?? []);
}

/** The answers, or why there are none. */
async function answersTo(send: Send, params: GroupMembersParams) {
  try {
    return answersOf(await (send(params) ?? unsupported("getGroups")));
  } catch (error) {
    if (error instanceof OrganizationError) return error;
    throw error;
  }
}

async function sendOne(params: GroupMemberParams, send: Send): Promise<Membership> {
  const [answer] = await sendEach([params], send);
  if (answer instanceof OrganizationError) throw answer;
  return answer ?? Promise.reject(UNANSWERED);
}

const UNANSWERED = new OrganizationError("The backend returned no outcome. Reload to see what was changed.", {
  code: "response_invalid",
});

const isIn = ({ groups = [] }: Membership, { id }: MembershipGroup) => groups.some((group) => group.id === id);

const withGroups = (member: Membership, change: (groups: readonly MembershipGroup[]) => readonly MembershipGroup[]) =>
  member.groups ? { ...member, groups: change(member.groups) } : member;

const byName = (one: MembershipGroup, other: MembershipGroup) =>
  groupNameKey(one.name) < groupNameKey(other.name) ? -1 : 1;

export const addGroupMember = defineRowWrite({
  name: "addGroupMember",
  capability: "addGroupMembers",
  list: memberships,
  send: (organization, params: GroupMemberParams) => sendOne(params, (some) => organization.addGroupMembers?.(some)),
  rowId: ({ userId }) => userId,
  group: ({ group }) => group,
  apply: (member, { group }) =>
    isIn(member, group) ? member : withGroups(member, (groups) => [...groups, group].toSorted(byName)),
  many: {
    name: "addGroupMembers",
    send: (organization, all) => sendEach(all, (some) => organization.addGroupMembers?.(some)),
  },
  inverse: (before, _answer, params): RowCall<Membership> | undefined =>
    isIn(before, params.group) ? undefined : removeGroupMember.call(params),
  invalidates: ON_GROUP_MEMBERS,
});

export const removeGroupMember = defineRowWrite({
  name: "removeGroupMember",
  capability: "removeGroupMembers",
  list: memberships,
  send: (organization, params: GroupMemberParams) => sendOne(params, (some) => organization.removeGroupMembers?.(some)),
  rowId: ({ userId }) => userId,
  group: ({ group }) => group,
  apply: (member, { group }) => withGroups(member, (groups) => groups.filter(({ id }) => id !== group.id)),
  many: {
    name: "removeGroupMembers",
    send: (organization, all) => sendEach(all, (some) => organization.removeGroupMembers?.(some)),
  },
  inverse: (before, _answer, params): RowCall<Membership> | undefined =>
    isIn(before, params.group) ? addGroupMember.call(params) : undefined,
  invalidates: ON_GROUP_MEMBERS,
});

/** Mutation options that add a member to a group. Every list shows it immediately. */
export const addGroupMemberOptions = addGroupMember.options;

/** Mutation options that remove a member from a group. Every list shows it immediately. */
export const removeGroupMemberOptions = removeGroupMember.options;
