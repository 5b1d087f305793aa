import { mutationOptions } from "@tanstack/react-query";
import { ON_MEMBERSHIPS } from "../../organization/rules/dependents.js";
import type { Organization, UpdateMemberParams } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { MEMBERSHIPS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Gives a member another role. While it is under way, every list shows the member in the new role. */
export const updateMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, UpdateMemberParams>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, MEMBERSHIPS.subject), "updateMember"],
    mutationFn: (params, context) =>
      writeRow(organization, context, {
        kind: MEMBERSHIPS,
        rowId: params.userId,
        send: () => organization.updateMember?.(params) ?? unsupported("updateMember"),
        next: (answer) => () => answer,
        stale: ON_MEMBERSHIPS,
      }),
  });
