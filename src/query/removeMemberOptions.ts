import { mutationOptions } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Membership } from "../organization/records.js";
import { unsupported } from "../organization/unsupported.js";
import { memberWriteKey } from "./memberWrites.js";
import { memberWriteDefaults, writeMember } from "./writeMember.js";

/** Takes a member out, by user id. While it is under way, no list shows the member. */
export const removeMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, string>({
    ...memberWriteDefaults,
    mutationKey: memberWriteKey(organization, "removeMember"),
    mutationFn: (userId, context) =>
      writeMember(
        organization,
        context,
        userId,
        () => organization.removeMember?.(userId) ?? unsupported("removeMember"),
        () => () => undefined,
      ),
  });
