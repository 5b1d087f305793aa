import type { core } from "../../labels/core.js";
import type { CoreLocale } from "../../labels/LocaleProvider.js";
import type { Organization } from "../../organization/Organization.js";
import type { MembershipFilterField, MembershipFilters } from "../../organization/listParams.js";
import type { MetadataValue, Role } from "../../organization/records.js";

/** The current day. */
export interface Day {
  /** The start of the day, in epoch milliseconds. */
  readonly today: number;
  readonly timeZone: string | undefined;
}

/** The capabilities that decide which filters are available. */
export type FilterableOrganization = Pick<Organization, "membershipFilterFields">;

export type FilterLocale = Pick<CoreLocale, "labels" | "locale" | "roleText">;

/** The definition of one filter of the member list. Its value is a string; empty means all members. */
export interface MemberFilter<Id extends string = string, Value extends string = string> {
  /** Its name in the view, the URL and saved filters. */
  readonly id: Id;
  /** Parses a value; empty if it is invalid. */
  readonly parse: (text: string) => Value | "";
  /** The field that it filters by: it is offered where the backend knows it, and the viewer may. Absent: it always is. */
  readonly field?: MembershipFilterField | undefined;
  /** The parameters that it adds to the list's. */
  readonly paramsOf: (text: string, day: Day) => MembershipFilters;
  /** What the backend is asked for, to choose from: values of a key of public metadata, what manages members, or groups. */
  readonly asksFor?: { readonly metadata: string } | "sources" | "groups" | undefined;
  /** The values to choose from. @param inUse those of the backend's answer */
  readonly options: (
    locale: FilterLocale,
    roles: readonly Role[],
    inUse: readonly MetadataValue[],
  ) => readonly string[];
  /** The label of a value. */
  readonly labelOf: (text: string, locale: FilterLocale, roles: readonly Role[]) => string;
  /** The column that its select comes with. Absent: it is always there. */
  readonly column?: string | undefined;
  /** Its select. Without it, an active filter shows as a chip that can be removed. */
  readonly control?: {
    readonly label: (labels: typeof core) => string;
    /** The label of the empty value. */
    readonly all: (labels: typeof core) => string;
  };
}

/** The id of a filter by a key of public metadata. */
export type MetadataFilterId = `metadata.${string}`;

export const isMetadataFilterId = (id: string): id is MetadataFilterId => id.startsWith("metadata.");

/** A filter by public metadata, from `metadataFilter`. */
export type MetadataMemberFilter = MemberFilter<MetadataFilterId>;
