import type { Membership, MembershipGroup } from "../records.js";

export const isInGroup = ({ groups = [] }: Pick<Membership, "groups">, { id }: Pick<MembershipGroup, "id">): boolean =>
  groups.some((group) => group.id === id);
