"use client";

import type { Invitation } from "../../organization/records.js";
import { resendInvitationOptions } from "../../query/writes/invitationWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Resends an invitation with a new expiry: `mutate(invitationId)`. */
export const useResendInvitation = (options?: MutationHookOptions<Invitation, string>) =>
  useWrite(resendInvitationOptions, options);
