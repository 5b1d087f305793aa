"use client";

import { useMutation } from "@tanstack/react-query";
import { removeMemberOptions } from "../query/removeMemberOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

/** Takes a member out: `mutate(userId)`. The row goes at once from every list. */
export function useRemoveMember() {
  return useMutation(removeMemberOptions(useOrganization()));
}
