"use client";

import { inviteMembersOptions } from "../../query/writes/inviteMembersOptions.js";
import { writeHook } from "./writeHook.js";

/** Invites any number of addresses, in chunks: `mutate({ emailAddresses, role, onProgress, signal })`. */
export const useInviteMembers = writeHook(inviteMembersOptions);
