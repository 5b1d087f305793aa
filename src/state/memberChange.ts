import type { Membership } from "../organization/records.js";
import type { RowWrite } from "../query/rowWrites.js";

/** What is done to a member. */
export type MemberChange =
  | { readonly type: "updateMember"; readonly role: string }
  | { readonly type: "addMember"; readonly role: string }
  | { readonly type: "removeMember" };

/** The change that a write was, to do it again. */
export const changeOf = ({ type, role }: RowWrite): MemberChange =>
  role === undefined ? { type: "removeMember" } : { type: type === "addMember" ? type : "updateMember", role };

/** What brings a member back to what they were, as far as another write can. @param member as they were before */
export function oppositeOf(member: Membership, { type }: MemberChange): MemberChange | undefined {
  if (type === "addMember") return undefined;
  return { type: type === "removeMember" ? "addMember" : "updateMember", role: member.role };
}
