"use client";

import { page } from "./en/page.js";
import { useCoreLocale } from "./LocaleProvider.js";
import { localeWith } from "./localeWith.js";

/** The words of what a members page shows at first, and the formats. */
export const usePageLocale = localeWith(useCoreLocale, page);
