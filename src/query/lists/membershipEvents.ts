import type { Organization } from "../../organization/Organization.js";
import type { MembershipEventFilters, MembershipEventsParams } from "../../organization/listParams.js";
import type { MembershipEvent } from "../../organization/records.js";
import { type CachedPage, defineList, keys, pageOptions, time } from "./defineList.js";

/** A cached page of events. */
export type MembershipEventsPage = CachedPage<MembershipEvent, MembershipEventFilters>;

/** The organization's audit events, newest first. */
export const membershipEvents = defineList<MembershipEvent, MembershipEventFilters>({
  resource: "events",
  capability: "getMembershipEvents",
  read: (organization, params, options) => organization.getMembershipEvents?.(params, options),
  idOf: ({ id }) => id,
  filters: { userId: keys, actorId: keys, type: keys, createdBefore: time, createdAfter: time },
  matches: () => true,
});

/** Query options of one page of audit events. Disabled where the backend has no audit trail. */
export const membershipEventsOptions = (organization: Organization, params: MembershipEventsParams = {}) =>
  pageOptions(membershipEvents, organization, params);
