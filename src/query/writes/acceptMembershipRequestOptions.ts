import { mutationOptions } from "@tanstack/react-query";
import { ON_ADDED } from "../../organization/rules/dependents.js";
import type { AcceptMembershipRequestParams, Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { MembershipRequest } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { writesKey } from "../keys.js";
import { REQUESTS } from "../rows.js";
import { rowWriteDefaults, writeRow } from "./writeRow.js";

/** Which request to accept, and in which role the person comes in. */
export interface AcceptMembershipRequestVariables extends AcceptMembershipRequestParams {
  readonly requestId: string;
}

/** Lets a person in who asked to join. The request leaves the list of pending ones at once. */
export const acceptMembershipRequestOptions = (organization: Organization) =>
  mutationOptions<MembershipRequest, OrganizationError, AcceptMembershipRequestVariables>({
    ...rowWriteDefaults,
    mutationKey: [...writesKey(organization, REQUESTS.subject), "acceptMembershipRequest"],
    mutationFn: ({ requestId, ...params }, context) =>
      writeRow(organization, context, {
        kind: REQUESTS,
        rowId: requestId,
        send: () => organization.acceptMembershipRequest?.(requestId, params) ?? unsupported("acceptMembershipRequest"),
        next: (answer) => () => answer,
        stale: ON_ADDED,
      }),
  });
