import type { QueryClient } from "@tanstack/react-query";
import { startOfDay } from "../../lib/startOfDay.js";
import type { Organization } from "../../organization/Organization.js";
import { invitationsOptions } from "../../query/lists/invitations.js";
import { membershipRequestsOptions } from "../../query/lists/membershipRequests.js";
import { membershipsOptions } from "../../query/lists/memberships.js";
import { peopleOptions } from "../../query/lists/people.js";
import {
  membershipMetadataValuesOptions,
  organizationDetailsOptions,
  rolesOptions,
  viewerOptions,
} from "../../query/organizationOptions.js";
import type { ReadQueryOptions } from "../../query/readOptions.js";
import { offeredFilters } from "../members/memberFilters.js";
import type { MetadataMemberFilter } from "../members/memberFilter.js";
import {
  DEFAULT_VIEW,
  mergeView,
  type MembersView,
  type MembersViewPatch,
  parseView,
  type ViewAddressOptions,
} from "../view/membersView.js";
import { invitationParams, membershipParams, membershipRequestParams, peopleParams } from "../view/viewParams.js";

export interface PrefetchMembersPageOptions extends ViewAddressOptions {
  /** The query string of the request, for a page with `useUrlViewState`. Default: none, the page's first view. */
  readonly search?: string;
  /** The `view` or `defaultView` of a page whose view isn't in the URL. Takes precedence over `search`. */
  readonly view?: MembersViewPatch;
  /** The `metadataFilters` of the page's table. */
  readonly metadataFilters?: readonly MetadataMemberFilter[];
  /** The `timeZone` of `LocaleProvider`, for filters by day. Default: the server's. */
  readonly timeZone?: string;
}

/**
 * Fetches everything that a members page shows at first into the cache of a server or a route loader: the rows of the
 * selected tab, the counts, the roles and the viewer. Sends these reads at once. A read that fails is left to the browser.
 *
 * @param organization with the `scope` of the browser's, so that hydrated data is found there
 * @example await prefetchMembersPage(queryClient, organization, { search: new URL(request.url).search })
 */
export async function prefetchMembersPage(
  queryClient: QueryClient,
  organization: Organization,
  { search = "", view: given = {}, timeZone, metadataFilters = [], ...address }: PrefetchMembersPageOptions = {},
): Promise<void> {
  const view = mergeView(parseView(search, address), given);
  const { query, page, pageSize } = view;
  const prefetch = async <T>(options: ReadQueryOptions<T>) => {
    if (options.enabled !== false) await queryClient.prefetchQuery(options);
  };
  /** The rows of a tab. Another one's first page counts what a search finds there. */
  const prefetchRows = ({ tab, filters, orderBy, status, people }: MembersView, initialPage: number) => {
    const paging = { initialPage, pageSize };
    if (tab === "invitations") {
      return prefetch(invitationsOptions(organization, { ...paging, ...invitationParams({ query, status }) }));
    }
    if (tab === "requests") {
      return prefetch(membershipRequestsOptions(organization, { ...paging, ...membershipRequestParams({ query }) }));
    }
    if (tab === "people") {
      return prefetch(peopleOptions(organization, { ...paging, ...peopleParams({ query, people }, organization) }));
    }
    const day = { today: startOfDay(Date.now(), timeZone), timeZone };
    const params = membershipParams({ query, filters, orderBy }, organization, day, metadataFilters);
    return prefetch(membershipsOptions(organization, { ...paging, ...params }));
  };
  const counted = query && view.tab !== "people" ? ["members", "invitations", "requests"] : [];
  await Promise.all([
    prefetchRows(view, page),
    ...counted.map((tab) => prefetchRows({ ...DEFAULT_VIEW, tab }, 1)),
    prefetch(organizationDetailsOptions(organization)),
    ...offeredFilters(organization, metadataFilters).map(async ({ asksFor }) => {
      if (typeof asksFor === "object") await prefetch(membershipMetadataValuesOptions(organization, asksFor.metadata));
    }),
    prefetch(rolesOptions(organization)),
    prefetch(viewerOptions(organization)),
  ]);
}
