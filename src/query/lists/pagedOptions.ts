import {
  type DataTag,
  type QueryClient,
  type QueryKey,
  queryOptions,
  type UnusedSkipTokenOptions,
} from "@tanstack/react-query";
import type { Organization, PageParams } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { PaginatedResponse } from "../../organization/records.js";
import { type Subject, subjectKey } from "../keys.js";
import type { Page } from "./page.js";
import { readRetry } from "../retry.js";
import { shareById } from "../shareById.js";

/** Query options of one page, with the type of what is cached in the key. */
export type PagedOptions<T, P extends PageParams> = UnusedSkipTokenOptions<Page<T, P>, OrganizationError> & {
  readonly queryKey: DataTag<QueryKey, Page<T, P>, OrganizationError>;
};

/** Options of one page of a list of a subject. The parameters are in one form, so that the same list has the same key. */
export const pagedOptions = <T, P extends PageParams>(
  organization: Organization,
  subject: Subject,
  params: Page<T, P>["params"],
  fetch: (signal: AbortSignal, client: QueryClient) => Promise<PaginatedResponse<T>>,
  enabled = true,
): PagedOptions<T, P> =>
  queryOptions<Page<T, P>, OrganizationError>({
    queryKey: [...subjectKey(organization, subject), params],
    queryFn: async ({ signal, client }) => ({ ...(await fetch(signal, client)), params }),
    enabled,
    structuralSharing: shareById,
    ...readRetry,
  });
