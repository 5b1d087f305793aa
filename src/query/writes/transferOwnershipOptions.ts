import { mutationOptions } from "@tanstack/react-query";
import { ON_MEMBERSHIPS, ON_RIGHTS } from "../../organization/rules/dependents.js";
import type { Organization, TransferOwnershipParams } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { organizationKey, subjectKeys } from "../keys.js";
import { writeAndRefresh } from "../refresh.js";
import { writeDefaults } from "./writeRow.js";

/** Hands the organization on: the viewer and another member swap roles. What the viewer may do is judged anew. */
export const transferOwnershipOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError, TransferOwnershipParams>({
    ...writeDefaults,
    // Not a write to one row: it is to two.
    mutationKey: [...organizationKey(organization), "transferOwnership"],
    mutationFn: (params, { client }) =>
      writeAndRefresh(
        client,
        () => organization.transferOwnership?.(params) ?? unsupported("transferOwnership"),
        () => subjectKeys(organization, [...ON_MEMBERSHIPS, ...ON_RIGHTS]),
      ),
  });
