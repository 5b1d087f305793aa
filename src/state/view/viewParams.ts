import type { Organization } from "../../organization/Organization.js";
import type {
  InvitationFilters,
  MembershipFilters,
  MembershipRequestFilters,
  PeopleFilters,
} from "../../organization/listParams.js";
import type { Day } from "../members/memberFilter.js";
import { filterParams, NO_METADATA_FILTERS } from "../members/memberFilters.js";
import type { MetadataMemberFilter } from "../members/memberFilter.js";
import type { MembersView } from "./membersView.js";

/** The field that a view orders members by, if the backend supports it. */
export const orderFieldOf = (
  { orderBy }: Pick<MembersView, "orderBy">,
  { membershipOrderFields = [] }: Pick<Organization, "membershipOrderFields">,
) => membershipOrderFields.find((field) => field === orderBy.replace(/^[+-]/, ""));

/** What a view asks of the member list, as far as the backend supports it. */
export const membershipParams = (
  view: Pick<MembersView, "query" | "filters" | "orderBy">,
  organization: Pick<Organization, "membershipFilterFields" | "membershipOrderFields">,
  day: Day,
  metadataFilters: readonly MetadataMemberFilter[] = NO_METADATA_FILTERS,
): MembershipFilters => ({
  query: view.query,
  ...filterParams(view.filters, organization, day, metadataFilters),
  ...(orderFieldOf(view, organization) && { orderBy: view.orderBy }),
});

/** What a view asks of the invitations. */
export const invitationParams = ({ query, status }: Pick<MembersView, "query" | "status">): InvitationFilters => ({
  query,
  status: status === "all" ? [] : [status],
});

/** What a view asks of the join requests. */
export const membershipRequestParams = ({ query }: Pick<MembersView, "query">): MembershipRequestFilters => ({
  query,
  status: ["pending"],
});

/** What a view asks of the list of people, as far as the backend supports it. */
export function peopleParams(
  { query, people }: Pick<MembersView, "query" | "people">,
  organization: Pick<Organization, "membershipFilterFields">,
): PeopleFilters {
  if (people === "all") return { query };
  if (people === "invited") return { query, kind: ["invitation"] };
  if (people === "requested") return { query, kind: ["request"] };
  const status: PeopleFilters["status"] = people === "active" ? ["active"] : ["inactive", "expired"];
  return { query, kind: ["member"], ...(hasMemberStatuses(organization) && { status }) };
}

/** Whether the backend can tell active members from others. */
export const hasMemberStatuses = ({
  membershipFilterFields = [],
}: Pick<Organization, "membershipFilterFields">): boolean => membershipFilterFields.includes("status");
