import { mutationOptions } from "@tanstack/react-query";
import { ON_REQUESTS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { MembershipRequest } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { REQUESTS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Turns down a person who asked to join, by the request's id. It leaves the list of pending ones at once. */
export const rejectMembershipRequestOptions = (organization: Organization) =>
  mutationOptions<MembershipRequest, OrganizationError, string>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, REQUESTS.subject), "rejectMembershipRequest"],
    mutationFn: (requestId, context) =>
      writeRow(organization, context, {
        kind: REQUESTS,
        rowId: requestId,
        send: () => organization.rejectMembershipRequest?.(requestId) ?? unsupported("rejectMembershipRequest"),
        next: (answer) => () => answer,
        stale: ON_REQUESTS,
      }),
  });
