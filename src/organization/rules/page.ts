import type { PageParams } from "../listParams.js";

/** The rows on a page unless another number is asked for. */
export const DEFAULT_PAGE_SIZE = 10;

/** The most rows that a page can have. */
export const MAX_PAGE_SIZE = 500;

/** The place of a page in its list, in rows. A page below 1 is page 1. */
export const rangeOf = ({ initialPage = 1, pageSize = DEFAULT_PAGE_SIZE }: PageParams) => ({
  limit: pageSize,
  offset: (Math.max(1, initialPage) - 1) * pageSize,
});
