"use client";

import { revokeInvitationOptions } from "../../query/writes/invitationWrites.js";
import { writeHook } from "./writeHook.js";

/** Revokes a pending invitation: `mutate(invitationId)`. It leaves the pending list immediately. */
export const useRevokeInvitation = writeHook(revokeInvitationOptions);
