"use client";

import { useMemberships } from "../hooks/useMemberships.js";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import { MEMBERSHIPS } from "../query/rows.js";

/**
 * What has become of a member since a question about them was opened, in a sentence.
 *
 * @param asked the member as they were then
 * @param rows the rows that are shown now; who is not among them is looked for
 */
export function useMemberNews(asked: Membership, rows: readonly Membership[]): string | undefined {
  const { labels } = useCoreLocale();
  const userId = MEMBERSHIPS.idOf(asked);
  const shown = rows.find((row) => MEMBERSHIPS.idOf(row) === userId);
  const found = useMemberships({ query: userId }, { query: { enabled: shown === undefined } });
  const now = shown ?? found.data.find((row) => MEMBERSHIPS.idOf(row) === userId);
  const name = personName(asked.publicUserData);
  if (now) return now.role === asked.role ? undefined : labels.changedMeanwhile(name, now.roleName);
  // Ids that hold this one are found as well.
  return !shown && found.isSuccess && found.count === found.data.length ? labels.noLongerMember(name) : undefined;
}
