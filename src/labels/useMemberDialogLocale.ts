"use client";

import { useMemo } from "react";
import { memberDialogs } from "./en/memberDialogs.js";
import { useCoreLocale } from "./LocaleProvider.js";

/** The words of the dialogs that change members, and the formats: a page with a table alone loads no others. */
export function useMemberDialogLocale() {
  const core = useCoreLocale();
  return useMemo(() => ({ ...core, labels: { ...core.labels, ...memberDialogs, ...core.ownLabels } }), [core]);
}

export type MemberDialogLocale = ReturnType<typeof useMemberDialogLocale>;
