"use client";

import { resendInvitationOptions } from "../../query/writes/invitationWrites.js";
import { writeHook } from "./writeHook.js";

/** Resends an invitation with a new expiry: `mutate(invitationId)`. */
export const useResendInvitation = writeHook(resendInvitationOptions);
