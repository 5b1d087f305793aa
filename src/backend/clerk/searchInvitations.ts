import type { ClerkBackendClient, ClerkList, ClerkRecord, InvitationListParams } from "./ClerkBackendClient.js";

// As many as Clerk tells at once.
const MOST = 500;

/** Whose address holds a text: Clerk cannot search invitations, so all that the filters leave are read. */
export async function searchInvitations(
  clerk: ClerkBackendClient,
  filters: InvitationListParams,
  query: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClerkList> {
  const found: ClerkRecord[] = [];
  for (let read = 0; ; read += MOST) {
    const page = { ...filters, limit: MOST, offset: read };
    const { data, totalCount } = await clerk.organizations.getOrganizationInvitationList(page);
    found.push(...data.filter((record) => holds(record, query)));
    if (data.length === 0 || read + data.length >= totalCount) break;
  }
  return { data: found.slice(offset, offset + limit), totalCount: found.length };
}

function holds({ raw }: ClerkRecord, query: string): boolean {
  const address = raw && "email_address" in raw && typeof raw.email_address === "string" ? raw.email_address : "";
  return address.toLowerCase().includes(query.trim().toLowerCase());
}
