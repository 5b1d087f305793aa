import { mutationOptions } from "@tanstack/react-query";
import { ON_METADATA } from "../../organization/rules/dependents.js";
import type { Organization, UpdateMembershipMetadataParams } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { organizationKey } from "../keys.js";
import { MEMBERSHIPS } from "../rows.js";
import { writeDefaults, writeRow } from "./writeRow.js";

/** Merges into what the app keeps beside a membership. The lists show it when the backend has answered: it does the merging. */
export const updateMembershipMetadataOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, UpdateMembershipMetadataParams>({
    ...writeDefaults,
    // No write that a row shows: nothing is laid over it, and a refusal belongs to the form.
    mutationKey: [...organizationKey(organization), "updateMembershipMetadata"],
    mutationFn: (params, context) =>
      writeRow(organization, context, {
        kind: MEMBERSHIPS,
        rowId: params.userId,
        send: () => organization.updateMembershipMetadata?.(params) ?? unsupported("updateMembershipMetadata"),
        next: (answer) => () => answer,
        stale: ON_METADATA,
      }),
  });
