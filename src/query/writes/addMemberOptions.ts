import { mutationOptions } from "@tanstack/react-query";
import { ON_ADDED } from "../../organization/rules/dependents.js";
import type { AddMemberParams, Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { MEMBERSHIPS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Makes a user a member. The row appears when the server has answered: only it knows the person. */
export const addMemberOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, AddMemberParams>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, MEMBERSHIPS.subject), "addMember"],
    mutationFn: (params, context) =>
      writeRow(organization, context, {
        kind: MEMBERSHIPS,
        rowId: params.userId,
        send: () => organization.addMember?.(params) ?? unsupported("addMember"),
        stale: ON_ADDED,
      }),
  });
