"use client";

import { useMemo } from "react";
import { inviting } from "./en/inviting.js";
import { usePageLocale } from "./usePageLocale.js";

/** The words of inviting, and the formats. */
export function useInvitingLocale() {
  const page = usePageLocale();
  return useMemo(() => ({ ...page, labels: { ...page.labels, ...inviting, ...page.ownLabels } }), [page]);
}

export type InvitingLocale = ReturnType<typeof useInvitingLocale>;
