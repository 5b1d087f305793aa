import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { MembershipFilters, PageParams } from "../../../organization/listParams.js";
import { MANAGE_MEMBERS } from "../../../organization/permissions.js";
import type { Membership, PaginatedResponse } from "../../../organization/records.js";

// An organization under test has at most 60 members.
const MAX_PAGES = 100;

/** The id of a user, an invitation or a request that does not exist. */
export const UNKNOWN_ID = "unknown_0123456789";

/** A role that does not exist. */
export const UNKNOWN_ROLE = "no_such_role";

/** All rows of a list, read page by page until its count is reached. */
export async function listAll<T>(
  getPage: (page: Required<PageParams>) => Promise<PaginatedResponse<T>>,
  pageSize = 50,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let initialPage = 1; initialPage <= MAX_PAGES; initialPage += 1) {
    const { data, totalCount } = await getPage({ initialPage, pageSize });
    rows.push(...data);
    if (data.length === 0 || rows.length >= totalCount) return rows;
  }
  return expect.fail(`The list does not end: there are still more rows after ${MAX_PAGES} pages`);
}

/** All members that match these filters. */
export const allMembers = (organization: Organization, filters: MembershipFilters = {}, pageSize?: number) =>
  listAll((page) => organization.getMemberships({ ...filters, ...page }), pageSize);

export const userIdOf = ({ publicUserData }: Membership) => publicUserData.userId;

/** The membership of this user, read from the list. */
export async function membershipOf(organization: Organization, userId: string): Promise<Membership | undefined> {
  return (await allMembers(organization)).find((membership) => userIdOf(membership) === userId);
}

export const canManage = ({ permissions }: Membership) => permissions.includes(MANAGE_MEMBERS);

/** The members other than the viewer; those who cannot manage members come first. */
export async function othersIn(organization: Organization): Promise<readonly Membership[]> {
  const members = await allMembers(organization);
  const viewer = await organization.getViewer?.();
  return members.filter(({ id }) => id !== viewer?.id).toSorted((a, b) => Number(canManage(a)) - Number(canManage(b)));
}

/** One of the other members, from 0. */
export async function otherMember(organization: Organization, index = 0): Promise<Membership> {
  const others = await othersIn(organization);
  return others[index] ?? expect.fail(`The organization has too few members: ${others.length} besides the viewer`);
}

/** The keys of the roles that the viewer can give. */
async function givableRoles(organization: Organization): Promise<readonly string[]> {
  if (organization.getRoles) {
    const { data } = await organization.getRoles();
    return data.filter(({ isGrantable }) => isGrantable !== false).map(({ key }) => key);
  }
  return [...new Set((await allMembers(organization)).map(({ role }) => role))];
}

/** Another role that the viewer can give. */
export async function otherRole(organization: Organization, role: string): Promise<string> {
  const roles = await givableRoles(organization);
  return roles.find((other) => other !== role) ?? expect.fail(`There is no role to give other than ${role}`);
}

/** A role to give where it does not matter which. */
export async function commonRole(organization: Organization): Promise<string> {
  return (await otherMember(organization)).role;
}
