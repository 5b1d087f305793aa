"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import type { Membership } from "../../organization/records.js";
import { memberChangedText } from "./memberChangedText.js";
import { useLatestMembership } from "./useLatestMembership.js";

/**
 * What has become of a member since a question about them was opened, in a sentence.
 *
 * @param asked the member as they were then
 * @param rows the rows that are shown now; who is not among them is looked for
 */
export function useMemberChangedNote(asked: Membership, rows: readonly Membership[]): string | undefined {
  return memberChangedText(asked, useLatestMembership(asked, rows), useMemberDialogLocale());
}
