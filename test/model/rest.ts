import { isDeepStrictEqual } from "node:util";
import type { ShownList } from "../../src/hooks/list/usePagedList.js";
import type { OrganizationError } from "../../src/organization/OrganizationError.js";
import type { PaginatedResponse } from "../../src/organization/records.js";
import type { Person } from "./person.js";

/**
 * The difference between the screen and the server's data when nothing is pending; `undefined`: none. A list whose last read
 * failed says so, and is left out.
 */
export async function wrongAtRest(person: Person): Promise<string | undefined> {
  const { table, infinite, queue, invitations, groups, details, writes } = person.screen();
  const truth = person.place().truth(person.index);
  const { filters, search, sorting } = table;
  const role = filters.role ? [filters.role] : [];
  const sign = sorting.direction === "descending" ? "-" : "+";
  const status = invitations.status === "all" ? [] : [invitations.status];
  const server = {
    table: await truth.getMemberships({
      ...pageOf(table.list),
      role,
      status: table.params.status ?? [],
      ...(table.params.expiresBefore && { expiresBefore: table.params.expiresBefore }),
      group: filters.group ? [filters.group] : [],
      query: search.query,
      ...(sorting.field && { orderBy: `${sign}${sorting.field}` }),
    }),
    infinite: await truth.getMemberships({ pageSize: 500, role }),
    queue: await truth.getMembershipRequests({ ...pageOf(queue.list), status: ["pending"] }),
    invitations: await truth.getInvitations({ ...pageOf(invitations.list), status }),
    details: await truth.getOrganization(),
    groups: await truth.getGroups(pageOf(groups)),
  };

  const pending = [...writes.members, ...writes.requests, ...writes.invitations, ...writes.groups].filter(
    (write) => write.status === "pending",
  );
  if (pending.length > 0) return `${pending.map(({ name }) => name).join(", ")} never end.`;
  // The table doesn't tell: see `ShownList`.
  if ([queue.list, groups, invitations.list].some(({ isFetching }) => isFetching)) return "A list is read for ever.";
  const shown = server.infinite.data.slice(0, infinite.data.length);
  return (
    wrongList("The table", table.list, server.table) ??
    wrongList("The queue of requests", queue.list, server.queue) ??
    wrongList("The list of groups", groups, server.groups) ??
    wrongList("The list of invitations", invitations.list, server.invitations) ??
    (infinite.isError
      ? undefined
      : (differing("The endless list", infinite.data, shown) ??
        differing("The count of the endless list", infinite.count, server.infinite.totalCount) ??
        differing(
          "Whether the endless list has more",
          infinite.hasNextPage,
          shown.length < server.infinite.totalCount,
        ) ??
        (shown.length === 0 && server.infinite.totalCount > 0 ? "The endless list is empty." : undefined))) ??
    (details.isError ? undefined : differing("The organization's details", details.data, server.details))
  );
}

/** Reads that fail though the network is fine, and not for want of rights. */
export function wronglyFailed(person: Person): string | undefined {
  const { table, infinite, queue, invitations, groups, details } = person.screen();
  const errors: readonly (OrganizationError | null)[] = [
    table.list.error,
    infinite.error,
    queue.list.error,
    invitations.list.error,
    groups.error,
    details.error,
  ];
  const error = errors.find((failed) => failed && !failed.isForbidden);
  return error ? `A read still fails: ${error.message}` : undefined;
}

const pageOf = ({ page, pageSize }: ShownList<unknown>) => ({ initialPage: page, pageSize });

function wrongList<T>(name: string, list: ShownList<T>, server: PaginatedResponse<T>): string | undefined {
  if (list.isError) return undefined;
  if (list.isPlaceholderData || !list.isSuccess) return `${name} is not there: ${list.status}.`;
  if (list.data.length === 0 && server.totalCount > 0)
    return `${name} is empty, though there are ${server.totalCount} rows.`;
  return (
    differing(`${name}, page ${list.page} of ${list.pageSize} rows each,`, list.data, server.data) ??
    differing(`The count of ${name}`, list.count, server.totalCount)
  );
}

function differing(name: string, seen: unknown, server: unknown): string | undefined {
  if (isDeepStrictEqual(seen, server)) return undefined;
  return `${name} shows\n  ${inShort(seen)}\nwhere the server has\n  ${inShort(server)}`;
}

const DULL = new Set(["permissions", "publicMetadata", "imageUrl", "hasImage", "banned", "deprovisioned", "roleName"]);

const inShort = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (DULL.has(key) ? undefined : part)) ?? "nothing";
