import type { Organization } from "../../organization/Organization.js";
import type { UpdateMemberParams } from "../../organization/writeParams.js";
import { pathSegment } from "../../organization/http/pathSegment.js";
import type { Membership } from "../../organization/records.js";
import { findsPerson, narrowingText } from "../../organization/rules/search.js";
import type { ClerkMembership, ClerkPageParams } from "./ClerkLike.js";
import type { Ask } from "./createAsk.js";
import { everyRecord, onePage, pageOfMatching } from "./lists.js";
import { membershipOf, roleOf, unnamed } from "./records.js";

export type Members = Required<
  Pick<Organization, "getMemberships" | "getRoles" | "addMember" | "updateMember" | "removeMember">
>;

const rowOf = (membership: ClerkMembership) => membershipOf(membership);

/** The calls about members. */
export const members = (ask: Ask): Members => ({
  getMemberships({ role = [], query = "", ...page } = {}, { signal } = {}) {
    const isFound = ({ id, publicUserData: person }: Membership) => findsPerson(query, person, [id, person.userId]);
    const reading = (text: string) => (params: ClerkPageParams) => {
      const filters = { ...(role.length > 0 && { role: [...role] }), ...(text && { query: text }) };
      return ask((organization) => organization.getMemberships({ ...params, ...filters }), signal);
    };
    const { text, isExact } = narrowingText(query);
    // Clerk's client splits a text at commas.
    if (text.includes(",")) return pageOfMatching(page, reading(""), rowOf, isFound);
    if (isExact) return onePage(page, reading(text), rowOf);
    return pageOfMatching(page, reading(text), rowOf, isFound);
  },

  async getRoles({ signal } = {}) {
    const read = (page: ClerkPageParams) => ask((organization) => organization.getRoles(page), signal);
    const data = await everyRecord(read, roleOf);
    return { data, totalCount: data.length };
  },

  addMember: async ({ userId, role }) =>
    membershipOf(await ask((organization) => organization.addMember({ userId, role })), unnamed(userId)),

  updateMember: (params) => updateMember(ask, params),

  async removeMember(userId) {
    const segment = pathSegment(userId);
    return membershipOf(await ask((organization) => organization.removeMember(segment)), unnamed(userId));
  },
});

/** Gives a member another role. */
export async function updateMember(ask: Ask, { userId, role }: UpdateMemberParams) {
  // Clerk's client puts the id into the path unescaped.
  const member = { userId: pathSegment(userId), role };
  return membershipOf(await ask((organization) => organization.updateMember(member)), unnamed(userId));
}
