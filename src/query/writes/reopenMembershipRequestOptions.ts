import { mutationOptions } from "@tanstack/react-query";
import { ON_REQUESTS } from "../../organization/rules/dependents.js";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { MembershipRequest } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { REQUESTS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Takes it back that a person was turned down, by the request's id. It is among the pending ones when the server has answered. */
export const reopenMembershipRequestOptions = (organization: Organization) =>
  mutationOptions<MembershipRequest, OrganizationError, string>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, REQUESTS.subject), "reopenMembershipRequest"],
    mutationFn: (requestId, context) =>
      writeRow(organization, context, {
        kind: REQUESTS,
        rowId: requestId,
        send: () => organization.reopenMembershipRequest?.(requestId) ?? unsupported("reopenMembershipRequest"),
        next: (answer) => () => answer,
        stale: ON_REQUESTS,
      }),
  });
