import { z } from "zod";
import { MEMBERSHIP_STATUSES, PERSON_KINDS } from "../../organization/fields.js";
import type { PEOPLE_PARAMETERS } from "../../organization/http/listQuery.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import { concatLists, type Slice } from "../../organization/rules/people.js";
import type { Caller } from "../http/caller.js";
import { page, type ParametersOf, repeated, text } from "../http/parameters.js";
import { listInvitations } from "../invitations/invitationList.js";
import { toInvitationAnswer } from "../invitations/invitations.js";
import type { InvitationTools } from "../invitations/invitationRoutes.js";
import { listMembers } from "../members/memberList.js";
import { listRequests } from "../requests/membershipRequests.js";
import { organizationOf } from "../rights/access.js";
import type { Counted } from "../sql/page.js";
import type { PersonAnswer } from "./personAnswer.js";

/** Which people a list shows, and which page of them. */
export const peopleQuery = z.strictObject({
  kind: repeated(z.enum(PERSON_KINDS)).default([...PERSON_KINDS]),
  query: text.optional(),
  /** Of the members. */
  status: repeated(z.enum(MEMBERSHIP_STATUSES)).optional(),
  ...page,
} satisfies ParametersOf<typeof PEOPLE_PARAMETERS>);

type PeopleTools = Pick<InvitationTools, "queries" | "places" | "standing" | "mailer"> & { readonly caller: Caller };

const NEWEST_FIRST = { field: "created_at", isDescending: true } as const;
const PENDING = ["pending"] as const;

/** One page of an organization's people: who asks to join, who is invited, and its members. Only managers see the first two. */
export async function listPeople(
  { queries, places, standing, mailer, caller }: PeopleTools,
  { kind, query, status, offset, limit }: z.output<typeof peopleQuery>,
): Promise<Counted & { data: PersonAnswer[] }> {
  const organization = organizationOf(standing);
  const isManager = caller.type === "server" || standing?.permissions?.includes(MANAGE_MEMBERS);
  const lists = {
    request: async (slice: Slice) => {
      const { data, ...counted } = await listRequests(queries, organization, { query, status: [...PENDING], ...slice });
      return toPage(
        data.map((request) => ({ object: "organization_person", kind: "request", request })),
        counted,
      );
    },
    invitation: async (slice: Slice) => {
      const { rows, ...counted } = await listInvitations(queries, organization, {
        query,
        status: [...PENDING],
        order_by: NEWEST_FIRST,
        ...slice,
      });
      return toPage(
        rows.map((row) => ({
          object: "organization_person",
          kind: "invitation",
          invitation: toInvitationAnswer(row, caller, mailer),
        })),
        counted,
      );
    },
    member: async (slice: Slice) => {
      const members = { query, status, order_by: NEWEST_FIRST, ...slice };
      const { data, ...counted } = await listMembers({ queries, places, organization, query: members, caller });
      return toPage(
        data.map((membership) => ({ object: "organization_person", kind: "member", membership })),
        counted,
      );
    },
  };
  const wanted = PERSON_KINDS.filter((one) => kind.includes(one) && (isManager || one === "member"));
  const { data, totalCount, isCountExact } = await concatLists(
    wanted.map((one) => lists[one]),
    { offset, limit },
  );
  return { data, total_count: totalCount, ...(isCountExact === false && { total_count_is_exact: false }) };
}

const toPage = (data: readonly PersonAnswer[], { total_count, total_count_is_exact }: Counted) => ({
  data,
  totalCount: total_count,
  ...(total_count_is_exact === false && { isCountExact: false }),
});
