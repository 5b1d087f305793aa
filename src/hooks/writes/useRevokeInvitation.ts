"use client";

import type { Invitation } from "../../organization/records.js";
import { revokeInvitationOptions } from "../../query/writes/invitationWrites.js";
import { type MutationHookOptions, useWrite } from "./useWrite.js";

/** Revokes a pending invitation: `mutate(invitationId)`. It leaves the pending list immediately. */
export const useRevokeInvitation = (options?: MutationHookOptions<Invitation, string>) =>
  useWrite(revokeInvitationOptions, options);
