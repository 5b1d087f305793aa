import { mutationOptions } from "@tanstack/react-query";
import type { Organization, UpdateMemberParams } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { memberWriteKey } from "./memberWrites.js";
import { memberWriteDefaults, writeMember } from "./writeMember.js";

/** Gives a member another role. While it is under way, every list shows the member in the new role. */
export const updateMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, UpdateMemberParams>({
    ...memberWriteDefaults,
    mutationKey: memberWriteKey(organization, "updateMember"),
    mutationFn: (params, context) =>
      writeMember(
        organization,
        context,
        params.userId,
        () => organization.updateMember?.(params) ?? unsupported("updateMember"),
        (answer) => () => answer,
      ),
  });
