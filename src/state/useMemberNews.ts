"use client";

import { useCoreLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { useMemberNow } from "./useMemberNow.js";

/**
 * What has become of a member since a question about them was opened, in a sentence.
 *
 * @param asked the member as they were then
 * @param rows the rows that are shown now; who is not among them is looked for
 */
export function useMemberNews(asked: Membership, rows: readonly Membership[]): string | undefined {
  const { labels } = useCoreLocale();
  const { membership: now, isGone } = useMemberNow(asked, rows);
  const name = personName(asked.publicUserData);
  if (isGone) return labels.noLongerMember(name);
  return now.role === asked.role ? undefined : labels.changedMeanwhile(name, now.roleName);
}
