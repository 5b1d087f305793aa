"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { Membership } from "../../organization/records.js";
import { memberNewsText } from "./memberNewsText.js";
import { useMemberNow } from "./useMemberNow.js";

/**
 * What has become of a member since a question about them was opened, in a sentence.
 *
 * @param asked the member as they were then
 * @param rows the rows that are shown now; who is not among them is looked for
 */
export function useMemberNews(asked: Membership, rows: readonly Membership[]): string | undefined {
  return memberNewsText(asked, useMemberNow(asked, rows), useCoreLocale());
}
