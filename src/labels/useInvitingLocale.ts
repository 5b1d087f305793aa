"use client";

import { inviting } from "./en/inviting.js";
import { localeWith } from "./localeWith.js";
import { useListLocale } from "./useListLocale.js";

/** The words of inviting, and the formats. */
export const useInvitingLocale = localeWith(useListLocale, inviting);

export type InvitingLocale = ReturnType<typeof useInvitingLocale>;
