import type { QueryClient } from "@tanstack/react-query";
import type { MembershipFilters, Organization } from "../../organization/Organization.js";
import type { Membership } from "../../organization/records.js";
import { walkMemberships } from "./walkMemberships.js";

interface Collecting {
  /** Ends it; it then rejects. */
  readonly signal: AbortSignal;
  /** Told after each page. @param total how many there are by the latest answer */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Fetches all memberships that match, each once.
 *
 * @throws OrganizationError when a page cannot be had; the signal's reason when it is ended
 */
export async function collectMemberships(
  client: QueryClient,
  organization: Organization,
  filters: MembershipFilters,
  { signal, onProgress }: Collecting,
): Promise<readonly Membership[]> {
  const all: Membership[] = [];
  for await (const { rows, done, total } of walkMemberships(client, organization, filters, signal)) {
    all.push(...rows);
    onProgress(done, total);
  }
  return all;
}
