import { INVITATION_ORDER_FIELDS, MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../fields.js";
import type { BackendCapabilities, Capability, Organization } from "../Organization.js";
import { createOrganization } from "./createOrganization.js";
import { createRequest } from "./createRequest.js";
import type { RequestConfig } from "./createSend.js";
import { arrayOf, fieldsOf, readNumber, readString, type Reader } from "./read.js";

/**
 * Asks a backend what it can do, for `createOrganization({ …, ...capabilities })`. The answer is the same for every
 * organization and user and needs no credentials: ask once, before creating the organization.
 *
 * @throws OrganizationError when the backend cannot be reached, or does not answer this.
 */
export const getCapabilities = (config: RequestConfig): Promise<BackendCapabilities> =>
  createRequest(config)(["capabilities"], { read: readCapabilities });

/** Ignores unknown names of newer backends. */
const readCapabilities: Reader<BackendCapabilities> = (value, path) => {
  const field = fieldsOf(value, path);
  const names = (name: string) => field(name, arrayOf(readString));
  const knownOf = <Field extends string>(name: string, known: readonly Field[]) => {
    const answered = names(name);
    return known.filter((one) => answered.includes(one));
  };
  return {
    without: names("unsupported").filter(isCapability),
    membershipOrderFields: knownOf("membership_order_fields", MEMBERSHIP_ORDER_FIELDS),
    membershipFilterFields: knownOf("membership_filter_fields", MEMBERSHIP_FILTER_FIELDS),
    invitationOrderFields: knownOf("invitation_order_fields", INVITATION_ORDER_FIELDS),
    maxInvitationsPerCall: field("max_invitations_per_call", readNumber),
  };
};

const REQUIRED: Readonly<Record<Exclude<keyof Organization, Capability>, true>> = {
  id: true,
  scope: true,
  getMemberships: true,
};

const WHOLE = createOrganization({ url: "/", organizationId: "any" });

const isCapability = (name: string): name is Capability => Object.hasOwn(WHOLE, name) && !Object.hasOwn(REQUIRED, name);
