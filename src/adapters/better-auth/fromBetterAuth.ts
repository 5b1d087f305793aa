import { randomName } from "../../lib/randomName.js";
import type { Organization, ReadOptions } from "../../organization/Organization.js";
import type { Invitation, Membership } from "../../organization/records.js";
import { toInvitation, toMembership } from "./toRecords.js";
import type { BetterAuthClient, Source } from "./BetterAuthClient.js";
import { allInvitations, invite, pageOfInvitations, resend, revoke } from "./invitations.js";
import { inviteEach, MAX_INVITATIONS_PER_CALL } from "./inviteEach.js";
import { leave, remove, updateRole } from "./memberWrites.js";
import { MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS, metadataValuesOf, pageOfMembers } from "./memberPages.js";
import { INVITATION_ORDER_FIELDS } from "../../organization/fields.js";
import { detailsOf } from "./detailsOf.js";
import type { BetterAuthInvitation, Member } from "./readAnswers.js";
import { knownRoles, requireKnownRole, listRoles } from "./roleList.js";
import { DEFAULT_ROLES, type RoleDescription } from "./roles.js";
import { viewerIn } from "./viewer.js";

export interface FromBetterAuthOptions {
  /** The organization's id. The session's active organization is neither read nor changed. */
  readonly organizationId: string;
  /**
   * Separates the cached data of users, e.g. the session's user id. Default: random, so that each object has its own scope,
   * also after a reload. An empty scope counts as none.
   */
  readonly scope?: string;
  /**
   * The roles passed to the server's plugin, by key, as created by `createAccessControl(…).newRole(…)`. Default: Better
   * Auth's `owner`, `admin` and `member`.
   */
  readonly roles?: Readonly<Record<string, RoleDescription>>;
  /** Whether organizations can create roles (`dynamicAccessControl`). Default `false`. */
  readonly hasDynamicRoles?: boolean;
  /** The plugin's `creatorRole`, which only members with that role can assign or remove. Default `owner`. */
  readonly creatorRole?: string;
  /**
   * The plugin's `schema.member.additionalFields` that members have as public metadata, by name: for columns and filters.
   * Default: none.
   */
  readonly metadataFields?: readonly string[];
  /** Returns the URL of your page that accepts an invitation, for "Copy link". Default: no link. */
  readonly invitationUrl?: (invitationId: string) => string;
}

/** The optional capabilities that Better Auth has. */
type Capability =
  | "membershipOrderFields"
  | "membershipFilterFields"
  | "invitationOrderFields"
  | "maxInvitationsPerCall"
  | "getRoles"
  | "getViewer"
  | "getOrganization"
  | "updateMember"
  | "removeMember"
  | "leaveOrganization"
  | "getInvitations"
  | "inviteMember"
  | "inviteMembers"
  | "revokeInvitation"
  | "resendInvitation";

/** An organization of Better Auth, with the functions that it always has. */
export type BetterAuthOrganization = Pick<
  Organization,
  "id" | "scope" | "getMemberships" | "getMembershipMetadataValues"
> &
  Required<Pick<Organization, Capability>>;

/**
 * The `Organization` contract over Better Auth's organization plugin.
 *
 * Create it once per session, outside render or in `useMemo`: each object has its own cache scope by default.
 *
 * @param client what `createAuthClient({ plugins: [organizationClient()] })` answers
 */
export function fromBetterAuth(
  client: BetterAuthClient,
  {
    organizationId,
    scope,
    roles = DEFAULT_ROLES,
    hasDynamicRoles = false,
    creatorRole = "owner",
    metadataFields = [],
    invitationUrl,
  }: FromBetterAuthOptions,
): BetterAuthOrganization {
  const source: Source = { client, organizationId, metadataFields };
  const known = (signal?: AbortSignal) => knownRoles(source, roles, hasDynamicRoles, signal);
  const urlOf = (invitationId: string) => invitationUrl?.(invitationId) ?? null;

  // The roles first: a write that succeeded must not fail because of them, and a user who left cannot read them.
  async function membership(get: () => Promise<Member>, signal?: AbortSignal, role = ""): Promise<Membership> {
    const all = await known(signal);
    await requireKnownRole(source, role, all);
    return toMembership(await get(), all);
  }
  async function invitation(get: () => Promise<BetterAuthInvitation>, role = ""): Promise<Invitation> {
    const all = await known();
    await requireKnownRole(source, role, all);
    return toInvitation(await get(), all, urlOf);
  }

  return {
    id: organizationId,
    scope: scope || randomName(),
    membershipOrderFields: MEMBERSHIP_ORDER_FIELDS,
    membershipFilterFields: metadataFields.length > 0 ? MEMBERSHIP_FILTER_FIELDS : ["created_at"],
    invitationOrderFields: INVITATION_ORDER_FIELDS,
    maxInvitationsPerCall: MAX_INVITATIONS_PER_CALL,

    async getMemberships(params = {}, { signal } = {}) {
      const [{ data, totalCount }, all] = await Promise.all([pageOfMembers(source, params, signal), known(signal)]);
      return { data: data.map((member) => toMembership(member, all)), totalCount };
    },

    ...(metadataFields.length > 0 && {
      getMembershipMetadataValues: (key: string, { signal }: ReadOptions = {}) => metadataValuesOf(source, key, signal),
    }),

    getRoles: async ({ signal } = {}) => listRoles(source, await known(signal), creatorRole, signal),

    getViewer: ({ signal } = {}) => membership(() => viewerIn(source, signal), signal),

    getOrganization: ({ signal } = {}) => detailsOf(source, signal),

    updateMember: (params) => membership(() => updateRole(source, params), undefined, params.role),

    removeMember: (userId) => membership(() => remove(source, creatorRole, userId)),

    leaveOrganization: () => membership(() => leave(source)),

    async getInvitations(params = {}, { signal } = {}) {
      const [{ data, totalCount }, all] = await Promise.all([pageOfInvitations(source, params, signal), known(signal)]);
      return { data: data.map((row) => toInvitation(row, all, urlOf)), totalCount };
    },

    inviteMember: ({ emailAddress, role }) => invitation(() => invite(source, { email: emailAddress, role }), role),

    async inviteMembers({ emailAddresses, role }, { signal } = {}) {
      const all = await known(signal);
      await requireKnownRole(source, role, all);
      const toRecord = (row: BetterAuthInvitation) => toInvitation(row, all, urlOf);
      return inviteEach(emailAddresses, {
        invite: async (email) => toRecord(await invite(source, { email, role })),
        pending: async () => (await allInvitations(source)).filter(({ status }) => status === "pending").map(toRecord),
        signal,
      });
    },

    revokeInvitation: (invitationId) => invitation(() => revoke(source, invitationId)),

    resendInvitation: (invitationId) => invitation(() => resend(source, invitationId)),
  };
}
