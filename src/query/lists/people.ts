import type { PeopleFilters, PeopleParams } from "../../organization/listParams.js";
import { networkError } from "../../organization/networkError.js";
import type { Organization } from "../../organization/Organization.js";
import type { Person } from "../../organization/records.js";
import type { RowChange } from "../overlay.js";
import { type CachedPage, defineList, isIn, keys, type ListDefinition, pageOptions, text } from "./defineList.js";
import { invitations } from "./invitations.js";
import { membershipRequests } from "./membershipRequests.js";
import { memberships } from "./memberships.js";

/** A cached page of people. */
export type PeoplePage = CachedPage<Person, PeopleFilters>;

/** What tells a person apart among all kinds: what the writes to their row are about. */
export const personKey = (kind: Person["kind"], rowId: string): string => `${kind} ${rowId}`;

/** The pending join requests, the pending invitations and the members of the organization, in this order. */
export const people = defineList<Person, PeopleFilters>({
  resource: "people",
  // Where the backend has no list of people, the lists of each kind make one.
  capability: "getMemberships",
  read: async (organization, params, options) => {
    if (organization.getPeople) return organization.getPeople(params, options);
    // Every write knows this list: what reads it elsewhere is fetched where it is needed.
    const { composePeople } = await import("../../organization/composePeople.js").catch((cause: unknown) => {
      throw networkError(cause);
    });
    return composePeople(organization, params, options);
  },
  idOf: (person) => {
    if (person.kind === "request") return personKey("request", membershipRequests.idOf(person.request));
    if (person.kind === "invitation") return personKey("invitation", invitations.idOf(person.invitation));
    return personKey("member", memberships.idOf(person.membership));
  },
  filters: { kind: keys, query: text, status: keys },
  matches: (person, { kind, status }) => {
    if (!isIn(person.kind, kind)) return false;
    if (person.kind === "member") return memberships.matches(person.membership, { status });
    return (person.kind === "request" ? person.request : person.invitation).status === "pending";
  },
});

/** A change of a row as a change of that person; none where the list's rows are not among people. */
export function personChanges<T, F extends object>(
  { people: rows }: ListDefinition<T, F>,
  { rowId, apply }: RowChange<T>,
): readonly RowChange<Person>[] {
  if (!rows) return [];
  const changed = (person: Person) => {
    const row = rows.rowOf(person);
    const after = row === undefined ? undefined : apply(row);
    return after === undefined ? undefined : rows.personOf(after);
  };
  return [{ rowId: personKey(rows.kind, rowId), apply: changed }];
}

/** Query options of one page of people. */
export const peopleOptions = (organization: Organization, params: PeopleParams = {}) =>
  pageOptions(people, organization, params);
