import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { Subject } from "./keys.js";
import { viewerOptions } from "./organizationOptions.js";

/** What a write to a member makes stale: all lists of members, the counts, and the viewer when it is them. */
export function touchedByMember(client: QueryClient, organization: Organization, userId: string): readonly Subject[] {
  const viewer = client.getQueryData(viewerOptions(organization).queryKey);
  return ["memberships", "details", ...(viewer?.publicUserData.userId === userId ? (["viewer"] as const) : [])];
}
