import { PERSON_KINDS } from "../../organization/fields.js";
import type { PageParams, PeopleParams } from "../../organization/listParams.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../organization/permissions.js";
import type { PaginatedResponse, Person } from "../../organization/records.js";
import { MAX_PAGE_SIZE } from "../../organization/rules/page.js";
import { listInvitations, listMemberships, listRequests, pageOf } from "./lists.js";
import { requireMember } from "./rights.js";
import type { Session } from "./tables.js";
import { permissionsOf } from "./toRecords.js";

/** Requests, invitations and members in one list. Who can't manage members sees the members alone. */
export function listPeople(
  session: Session,
  { kind = [], query, status, ...page }: PeopleParams,
): PaginatedResponse<Person> {
  const { role } = requireMember(session, READ_MEMBERS);
  const isManager = permissionsOf(session.world, role).includes(MANAGE_MEMBERS);
  const pending = { query, status: ["pending"] } as const;
  const lists: Readonly<Record<Person["kind"], () => readonly Person[]>> = {
    request: () =>
      everyRow((at) => listRequests(session, { ...pending, ...at })).map((request) => ({
        kind: "request",
        id: request.id,
        request,
      })),
    invitation: () =>
      everyRow((at) => listInvitations(session, { ...pending, ...at })).map((invitation) => ({
        kind: "invitation",
        id: invitation.id,
        invitation,
      })),
    member: () =>
      everyRow((at) => listMemberships(session, { query, status, ...at })).map((membership) => ({
        kind: "member",
        id: membership.id,
        membership,
      })),
  };
  const wanted = PERSON_KINDS.filter(
    (one) => (kind.length === 0 || kind.includes(one)) && (isManager || one === "member"),
  );
  return pageOf(
    wanted.flatMap((one) => lists[one]()),
    page,
    (person) => person,
  );
}

function everyRow<T>(getPage: (page: PageParams) => PaginatedResponse<T>): readonly T[] {
  const { data, totalCount } = getPage({ pageSize: MAX_PAGE_SIZE });
  const pages = Math.ceil(totalCount / MAX_PAGE_SIZE);
  const others = Array.from(
    { length: Math.max(0, pages - 1) },
    (_, at) => getPage({ initialPage: at + 2, pageSize: MAX_PAGE_SIZE }).data,
  );
  return [...data, ...others.flat()];
}
