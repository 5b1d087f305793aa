import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { Group, Membership } from "../../../organization/records.js";
import { listAll, userIdOf } from "./members.js";

let created = 0;

/** A name that no other group has. */
export const newGroupName = () => `Contract ${++created}`;

/** A new group with these members. */
export async function createGroup(
  organization: Pick<Organization, "createGroup" | "addGroupMembers">,
  members: readonly Membership[] = [],
): Promise<Group> {
  const group = await organization.createGroup?.({ name: newGroupName() });
  if (!group) return expect.fail("createGroup answers nothing");
  if (members.length > 0) {
    await organization.addGroupMembers?.({ groupId: group.id, userIds: members.map(userIdOf) });
  }
  return group;
}

export const allGroups = (organization: Organization) =>
  listAll(async (page) => (await organization.getGroups?.(page)) ?? { data: [], totalCount: 0 });

/** The group of this id, read from the list. */
export const groupOf = async (organization: Organization, groupId: string): Promise<Group | undefined> =>
  (await allGroups(organization)).find(({ id }) => id === groupId);
