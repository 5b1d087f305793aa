import type { Organization } from "../../organization/Organization.js";
import { organizationKey } from "../keys.js";
import { type ReadQueryOptions, readOptions } from "../readOptions.js";

/** An address whose invitation is being sent. */
export interface SendingInvitation {
  readonly emailAddress: string;
  /** The key of the invited user's role. */
  readonly role: string;
}

/** The addresses whose invitations are being sent. `inviteMembersOptions` stores them in the cache; nothing is fetched. */
export const sendingInvitationsOptions = (organization: Organization): ReadQueryOptions<readonly SendingInvitation[]> =>
  readOptions<readonly SendingInvitation[]>({
    queryKey: [...organizationKey(organization), "sendingInvitations"],
    queryFn: () => [],
    enabled: false,
  });
