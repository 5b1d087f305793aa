import type { MutationFunctionContext } from "@tanstack/react-query";
import { inOrder } from "../lib/inOrder.js";
import type { Organization } from "../organization/Organization.js";
import type { Membership } from "../organization/records.js";
import { subjectKey } from "./keys.js";
import { type MemberChange, putChange } from "./memberChanges.js";
import { viewerOptions } from "./organizationOptions.js";
import { writeAndRefresh } from "./refresh.js";

/** What all writes to members share beside their function. */
export const memberWriteDefaults = {
  // A repeated write could undo what happened in between.
  retry: false,
  // Without a connection a write fails and says so; an app that would rather wait sets "online".
  networkMode: "always",
  // A refused write is shown until it is dismissed or tried again, however long that takes.
  gcTime: Infinity,
} as const;

/**
 * Sends a write to one member after the earlier writes to the same member, puts the answer into the cached lists and
 * refreshes what it touches: all lists of memberships, the organization's counts, and the viewer when it is them.
 */
export function writeMember(
  organization: Organization,
  { client }: MutationFunctionContext,
  userId: string,
  send: () => Promise<Membership>,
  next?: (answer: Membership) => MemberChange["next"],
): Promise<Membership> {
  const isViewer = () => client.getQueryData(viewerOptions(organization).queryKey)?.publicUserData.userId === userId;
  return writeAndRefresh(
    client,
    async () => {
      const answer = await inOrder(organization, userId, send);
      if (next) putChange(client, organization, { userId, next: next(answer) });
      return answer;
    },
    () => [
      subjectKey(organization, "memberships"),
      subjectKey(organization, "details"),
      ...(isViewer() ? [subjectKey(organization, "viewer")] : []),
    ],
  );
}
