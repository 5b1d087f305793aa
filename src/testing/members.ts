import { expect } from "vitest";
import type { MembershipFilters, Organization, PageParams } from "../organization/Organization.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Membership, PaginatedResponse } from "../organization/records.js";

// An organization under test has at most 60 members.
const MOST_PAGES = 100;

/** The id of a user, an invitation or a request that is not there. */
export const NOBODY = "nobody_0123456789";

/** A role that is not there. */
export const NO_ROLE = "no_such_role";

/** The rows of a list, page by page until there are as many as its count says. */
export async function listAll<T>(
  getPage: (page: Required<PageParams>) => Promise<PaginatedResponse<T>>,
  pageSize = 50,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let initialPage = 1; initialPage <= MOST_PAGES; initialPage += 1) {
    const { data, totalCount } = await getPage({ initialPage, pageSize });
    rows.push(...data);
    if (data.length === 0 || rows.length >= totalCount) return rows;
  }
  return expect.fail(`The list does not end: after ${MOST_PAGES} pages there are still more rows`);
}

/** All members that these filters leave. */
export const everybody = (organization: Organization, filters: MembershipFilters = {}, pageSize?: number) =>
  listAll((page) => organization.getMemberships({ ...filters, ...page }), pageSize);

export const userIdOf = ({ publicUserData }: Membership) => publicUserData.userId;

/** What a list says of this user now. */
export async function membershipOf(organization: Organization, userId: string): Promise<Membership | undefined> {
  return (await everybody(organization)).find((membership) => userIdOf(membership) === userId);
}

export const canManage = ({ permissions }: Membership) => permissions.includes(MANAGE_MEMBERS);

/** Who there is besides the viewer, those first who manage nobody. */
export async function othersIn(organization: Organization): Promise<readonly Membership[]> {
  const members = await everybody(organization);
  const viewer = await organization.getViewer?.();
  return members.filter(({ id }) => id !== viewer?.id).toSorted((a, b) => Number(canManage(a)) - Number(canManage(b)));
}

/** One of them, from 0. */
export async function otherMember(organization: Organization, index = 0): Promise<Membership> {
  const others = await othersIn(organization);
  return others[index] ?? expect.fail(`There are ${others.length} members besides the viewer, which are too few`);
}

/** The keys of the roles that the viewer may give. */
async function givableRoles(organization: Organization): Promise<readonly string[]> {
  if (organization.getRoles) {
    const { data } = await organization.getRoles();
    return data.filter(({ isGrantable }) => isGrantable !== false).map(({ key }) => key);
  }
  return [...new Set((await everybody(organization)).map(({ role }) => role))];
}

/** A role that the viewer may give, other than this one. */
export async function otherRole(organization: Organization, role: string): Promise<string> {
  const roles = await givableRoles(organization);
  return roles.find((other) => other !== role) ?? expect.fail(`There is no other role than ${role} to give`);
}

/** The role that most members have: one to give to people who are to have some role. */
export async function commonRole(organization: Organization): Promise<string> {
  return (await otherMember(organization)).role;
}
