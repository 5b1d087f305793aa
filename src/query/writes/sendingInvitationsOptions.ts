import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import { organizationKey } from "../keys.js";

/** An address whose invitation is under way. */
export interface SendingInvitation {
  readonly emailAddress: string;
  /** Key of the role that the person gets. */
  readonly role: string;
}

/** Addresses whose invitations are under way: `inviteMembersOptions` writes them down, nobody is asked for them. */
export const sendingInvitationsOptions = (organization: Organization) =>
  queryOptions<readonly SendingInvitation[]>({
    queryKey: [...organizationKey(organization), "sendingInvitations"],
    queryFn: skipToken,
  });
