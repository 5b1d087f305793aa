import { PERSON_KINDS } from "./fields.js";
import type { PageParams, PeopleParams } from "./listParams.js";
import type { Organization, ReadOptions } from "./Organization.js";
import { OrganizationError } from "./OrganizationError.js";
import type { PaginatedResponse, Person } from "./records.js";
import { concatLists, readSlice, type Slice, sliceOf } from "./rules/people.js";

type GetPage<T> = (page: Required<PageParams>) => Promise<PaginatedResponse<T>>;

/** A list of one kind of people, by its parts. */
const listOf =
  <T>(getPage: GetPage<T>, toPerson: (row: T) => Person) =>
  async (slice: Slice) => {
    const { data, ...page } = await readSlice(getPage, slice);
    return { ...page, data: data.map(toPerson) };
  };

const PENDING = ["pending"] as const;

/** The people of an organization whose backend has no list of them: its three lists, one after the other. */
export function composePeople(
  organization: Organization,
  { kind = [], query, status, ...page }: PeopleParams = {},
  options: ReadOptions = {},
): Promise<PaginatedResponse<Person>> {
  const getRequests = organization.getMembershipRequests?.bind(organization);
  const getInvitations = organization.getInvitations?.bind(organization);
  const pending = { query, status: PENDING };
  const lists = {
    request:
      getRequests &&
      listOf(
        forManagers((at) => getRequests({ ...pending, ...at }, options)),
        (request) => ({ kind: "request", id: request.id, request }),
      ),
    invitation:
      getInvitations &&
      listOf(
        forManagers((at) => getInvitations({ ...pending, ...at }, options)),
        (invitation) => ({ kind: "invitation", id: invitation.id, invitation }),
      ),
    member: listOf(
      (at) => organization.getMemberships({ query, status, ...at }, options),
      (membership) => ({ kind: "member", id: membership.id, membership }),
    ),
  };
  const wanted = PERSON_KINDS.filter((one) => kind.length === 0 || kind.includes(one));
  return concatLists(
    wanted.flatMap((one) => lists[one] ?? []),
    sliceOf(page),
  );
}

/** Nothing where the viewer may not see it: they see the members alone. */
const forManagers =
  <T>(getPage: GetPage<T>): GetPage<T> =>
  async (page) => {
    try {
      return await getPage(page);
    } catch (error) {
      if (error instanceof OrganizationError && error.isForbidden) return { data: [], totalCount: 0 };
      throw error;
    }
  };
