import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import { organizationKey } from "../keys.js";

/** An address whose invitation is being sent. */
export interface SendingInvitation {
  readonly emailAddress: string;
  /** The key of the invited user's role. */
  readonly role: string;
}

/** The addresses whose invitations are being sent. `inviteMembersOptions` stores them in the cache; nothing is fetched. */
export const sendingInvitationsOptions = (organization: Organization) =>
  queryOptions<readonly SendingInvitation[]>({
    queryKey: [...organizationKey(organization), "sendingInvitations"],
    queryFn: skipToken,
  });
