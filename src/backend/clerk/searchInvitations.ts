import { holdsWords } from "../../organization/rules/search.js";
import type { ClerkBackendClient, ClerkList, ClerkRecord, InvitationListParams } from "./ClerkBackendClient.js";
import { pageOfMatching } from "./pageOfMatching.js";

/** Whose address a query finds: Clerk cannot search invitations, so all that the filters leave are read. */
export const searchInvitations = (
  clerk: ClerkBackendClient,
  filters: InvitationListParams,
  query: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<ClerkList> =>
  pageOfMatching(
    (all) => clerk.organizations.getOrganizationInvitationList({ ...filters, ...all }),
    (record) => holdsWords(query, [addressOf(record)]),
    page,
  );

const addressOf = ({ raw }: ClerkRecord): string =>
  raw && "email_address" in raw && typeof raw.email_address === "string" ? raw.email_address : "";
