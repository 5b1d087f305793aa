import type { MembershipEventsParams, Organization } from "../../organization/Organization.js";
import type { MembershipEvent } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import type { Page } from "./page.js";
import { pagedOptions, type PagedOptions } from "./pagedOptions.js";
import { readForManagers } from "../readForManagers.js";

export type MembershipEventsPage = Page<MembershipEvent, MembershipEventsParams>;

/** What is asked for, in one form. */
export const membershipEventsParams = ({
  initialPage = 1,
  pageSize = 10,
  userId = [],
  actorId = [],
  type = [],
  createdBefore,
  createdAfter,
}: MembershipEventsParams) => ({
  ...(userId.length > 0 && { userId: userId.toSorted() }),
  ...(actorId.length > 0 && { actorId: actorId.toSorted() }),
  ...(type.length > 0 && { type: type.toSorted() }),
  ...(createdBefore !== undefined && { createdBefore }),
  ...(createdAfter !== undefined && { createdAfter }),
  initialPage,
  pageSize,
});

/** One page of the audit trail, the newest first. Disabled where the backend keeps none. */
export function membershipEventsOptions(
  organization: Organization,
  params: MembershipEventsParams = {},
): PagedOptions<MembershipEvent, MembershipEventsParams> {
  const asked = membershipEventsParams(params);
  return pagedOptions<MembershipEvent, MembershipEventsParams>(
    organization,
    "events",
    asked,
    (signal, client) =>
      readForManagers(
        organization,
        client,
        () => organization.getMembershipEvents?.(asked, { signal }) ?? unsupported("getMembershipEvents"),
      ),
    organization.getMembershipEvents !== undefined,
  );
}
