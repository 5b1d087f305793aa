import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { Membership } from "../organization/records.js";
import { type Subject, subjectKey } from "./keys.js";

/**
 * What a write to a member makes stale: all lists of members, the counts, and, when it is the viewer, what they may do
 * and which roles they may give. A viewer who is still being read may be them.
 */
export function touchedByMember(client: QueryClient, organization: Organization, userId: string): readonly Subject[] {
  const viewer = client.getQueryData<Membership>(subjectKey(organization, "viewer"))?.publicUserData.userId ?? userId;
  return viewer === userId ? ["memberships", "details", "viewer", "roles"] : ["memberships", "details"];
}
