"use client";

import { memberDialogs } from "./en/memberDialogs.js";
import { useCoreLocale } from "./LocaleProvider.js";
import { localeWith } from "./localeWith.js";

/** The words of the dialogs that change members, and the formats: a page with a table alone loads no others. */
export const useMemberDialogLocale = localeWith(useCoreLocale, memberDialogs);

export type MemberDialogLocale = ReturnType<typeof useMemberDialogLocale>;
