import type { GroupFilters, GroupsParams } from "../../organization/listParams.js";
import type { Organization } from "../../organization/Organization.js";
import type { Group } from "../../organization/records.js";
import { type CachedPage, defineList, pageOptions, text } from "./defineList.js";

/** A cached page of groups. */
export type GroupsPage = CachedPage<Group, GroupFilters>;

/** The organization's groups, by name. */
export const groups = defineList<Group, GroupFilters>({
  resource: "groups",
  capability: "getGroups",
  read: (organization, params, options) => organization.getGroups?.(params, options),
  idOf: ({ id }) => id,
  filters: { query: text },
  matches: () => true,
});

/** Query options of one page of groups. Disabled where the backend has no groups. */
export const groupsOptions = (organization: Organization, params: GroupsParams = {}) =>
  pageOptions(groups, organization, params);
