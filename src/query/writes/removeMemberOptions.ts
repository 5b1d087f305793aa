import { mutationOptions } from "@tanstack/react-query";
import { ON_MEMBERSHIPS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { MEMBERSHIPS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Takes a member out, by user id. While it is under way, no list shows the member. */
export const removeMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, string>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, MEMBERSHIPS.subject), "removeMember"],
    mutationFn: (userId, context) =>
      writeRow(organization, context, {
        kind: MEMBERSHIPS,
        rowId: userId,
        send: () => organization.removeMember?.(userId) ?? unsupported("removeMember"),
        next: () => () => undefined,
        stale: ON_MEMBERSHIPS,
      }),
  });
