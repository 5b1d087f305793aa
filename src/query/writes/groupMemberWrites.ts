import type { Organization } from "../../organization/Organization.js";
import type { Membership, MembershipGroup } from "../../organization/records.js";
import { ON_GROUP_MEMBERS } from "../../organization/rules/dependents.js";
import { groupNameKey } from "../../organization/rules/groupName.js";
import { isInGroup } from "../../organization/rules/isInGroup.js";
import { unsupported } from "../../organization/unsupported.js";
import type { GroupMemberParams } from "../../organization/writeParams.js";
import { memberships } from "../lists/memberships.js";
import { defineRowWrite, type RowCall } from "./defineWrite.js";
import { gather } from "./gather.js";
import { answersOf } from "./outcomes.js";

interface GroupMemberWrite {
  readonly name: "addGroupMember" | "removeGroupMember";
  /** The contract's function: it has the write for many only. */
  readonly capability: "addGroupMembers" | "removeGroupMembers";
  /** The member's groups afterwards. */
  readonly change: (groups: readonly MembershipGroup[], group: MembershipGroup) => readonly MembershipGroup[];
  readonly inverse: (isIn: boolean, params: GroupMemberParams) => RowCall<Membership> | undefined;
}

function defineGroupMemberWrite({ name, capability, change, inverse }: GroupMemberWrite) {
  /** Those of another group are in another batch. */
  const sendMany = (organization: Organization, all: readonly GroupMemberParams[]) => {
    const [first] = all;
    const userIds = all.map(({ userId }) => userId);
    return first && organization[capability]?.({ groupId: first.group.id, userIds }).then(answersOf);
  };
  return defineRowWrite({
    name,
    capability,
    list: memberships,
    send: (organization, params: GroupMemberParams) =>
      gather<GroupMemberParams, Membership>(1, (all) => sendMany(organization, all) ?? unsupported(capability))(params),
    rowId: ({ userId }) => userId,
    group: ({ group }) => group,
    apply: (member, { group }) => (member.groups ? { ...member, groups: change(member.groups, group) } : member),
    many: { name: capability, send: sendMany },
    inverse: (before, _answer, params) => inverse(isInGroup(before, params.group), params),
    invalidates: ON_GROUP_MEMBERS,
  });
}

const byName = (one: MembershipGroup, other: MembershipGroup) =>
  groupNameKey(one.name) < groupNameKey(other.name) ? -1 : 1;

const without = (groups: readonly MembershipGroup[], { id }: MembershipGroup) =>
  groups.filter((group) => group.id !== id);

export const addGroupMember = defineGroupMemberWrite({
  name: "addGroupMember",
  capability: "addGroupMembers",
  change: (groups, group) => [...without(groups, group), group].toSorted(byName),
  inverse: (isIn, params) => (isIn ? undefined : removeGroupMember.call(params)),
});

export const removeGroupMember = defineGroupMemberWrite({
  name: "removeGroupMember",
  capability: "removeGroupMembers",
  change: without,
  inverse: (isIn, params) => (isIn ? addGroupMember.call(params) : undefined),
});

/** Mutation options that add a member to a group. Every list shows it immediately. */
export const addGroupMemberOptions = addGroupMember.options;

/** Mutation options that remove a member from a group. Every list shows it immediately. */
export const removeGroupMemberOptions = removeGroupMember.options;
