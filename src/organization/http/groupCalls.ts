import type { GroupFilters } from "../listParams.js";
import type { Organization } from "../Organization.js";
import type { SendRequest } from "./createRequest.js";
import { GROUP_PARAMETERS, listQuery } from "./listQuery.js";
import { readGroup, readMembershipOutcomes, readPage } from "./readRecords.js";

/** What concerns groups. @param root the path of the organization */
export function groupCalls(request: SendRequest, root: readonly string[]) {
  const groups = [...root, "groups"];
  return {
    getGroups: (params = {}, { signal } = {}) =>
      request(groups, { query: listQuery<GroupFilters>(GROUP_PARAMETERS, params), read: readPage(readGroup), signal }),

    createGroup: ({ name }) => request(groups, { method: "POST", body: { name }, read: readGroup }),

    updateGroup: ({ groupId, name }) =>
      request([...groups, groupId], { method: "PATCH", body: { name }, read: readGroup }),

    deleteGroup: (groupId) => request([...groups, groupId], { method: "DELETE", read: readGroup }),

    addGroupMembers: ({ groupId, userIds }) =>
      request([...groups, groupId, "member_additions"], {
        method: "POST",
        body: { user_ids: userIds },
        read: readMembershipOutcomes,
      }),

    removeGroupMembers: ({ groupId, userIds }) =>
      request([...groups, groupId, "member_removals"], {
        method: "POST",
        body: { user_ids: userIds },
        read: readMembershipOutcomes,
      }),
  } satisfies Partial<Organization>;
}
