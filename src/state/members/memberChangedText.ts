import type { MemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import type { LatestMembership } from "./useLatestMembership.js";

/** What has become of a member, in a sentence; `undefined`: nothing. @param asked the member as they were then */
export function memberChangedText(
  asked: Membership,
  { membership: now, isGone }: LatestMembership,
  { labels, roleText }: Pick<MemberDialogLocale, "labels" | "roleText">,
): string | undefined {
  const name = personName(asked.publicUserData);
  if (isGone) return labels.noLongerMember(name);
  return now.role === asked.role ? undefined : labels.roleChangedByOther(name, roleText(now.roleName));
}
