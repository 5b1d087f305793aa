"use client";

import { useMutation } from "@tanstack/react-query";
import { addMemberOptions } from "../query/addMemberOptions.js";
import { useOrganization } from "./OrganizationProvider.js";

/** Makes a user a member: `mutate({ userId, role })`. */
export function useAddMember() {
  return useMutation(addMemberOptions(useOrganization()));
}
