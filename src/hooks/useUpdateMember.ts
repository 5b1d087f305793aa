"use client";

import { useMutation } from "@tanstack/react-query";
import { updateMemberOptions } from "../query/updateMemberOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

/** Gives a member another role: `mutate({ userId, role })`. Every list shows it at once. */
export function useUpdateMember() {
  return useMutation(updateMemberOptions(useOrganization()));
}
