import { mutationOptions } from "@tanstack/react-query";
import type { AddMemberParams, Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { memberWriteKey } from "./memberWrites.js";
import { memberWriteDefaults, writeMember } from "./writeMember.js";

/** Makes a user a member. The row appears when the server has answered: only it knows the person. */
export const addMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, AddMemberParams>({
    ...memberWriteDefaults,
    mutationKey: memberWriteKey(organization, "addMember"),
    mutationFn: (params, context) =>
      writeMember(
        organization,
        context,
        params.userId,
        () => organization.addMember?.(params) ?? unsupported("addMember"),
      ),
  });
