import type { Membership, Metadata } from "../../organization/records.js";
import type { RowWrite } from "../../query/rowWrites.js";

/** What is done to a member. */
export type MemberChange =
  | { readonly type: "updateMember"; readonly role: string }
  | { readonly type: "addMember"; readonly role: string; readonly publicMetadata?: Metadata | undefined }
  | { readonly type: "removeMember" };

/** The change that a write to a member was, to do it again. */
export function changeOf({ publicMetadata }: Membership, { type, role }: RowWrite): MemberChange {
  if (role === undefined) return { type: "removeMember" };
  return type === "addMember" ? { type, role, publicMetadata } : { type: "updateMember", role };
}

/**
 * What brings a member back to what they were, as far as another write can.
 *
 * @param before the member as they were known before
 * @param answer what the backend answered: of a removal, what really ended
 */
export function oppositeOf(before: Membership, answer: Membership, { type }: MemberChange): MemberChange | undefined {
  if (type === "updateMember") return { type, role: before.role };
  if (type === "addMember") return undefined;
  const { role, publicMetadata } = answer;
  return { type: "addMember", role, publicMetadata };
}
