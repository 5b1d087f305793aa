import { randomName } from "../../lib/randomName.js";
import type { Organization } from "../../organization/Organization.js";
import type { Invitation, Membership } from "../../organization/records.js";
import { asInvitation, asMembership } from "./asRecords.js";
import type { BetterAuthClient, Source } from "./BetterAuthClient.js";
import { allInvitations, INVITATION_ORDER_FIELDS, invite, pageOfInvitations, resend, revoke } from "./invitations.js";
import { inviteEach, MAX_INVITATIONS_PER_CALL } from "./inviteEach.js";
import { leave, remove, updateRole } from "./memberWrites.js";
import { MEMBERSHIP_ORDER_FIELDS, pageOfMembers } from "./memberPages.js";
import { detailsOf } from "./detailsOf.js";
import type { KeptInvitation, Member } from "./readAnswers.js";
import { knownRoles, refuseUnknownRole, rolesToGive } from "./roleList.js";
import { DEFAULT_ROLES, type RoleDescription } from "./roles.js";
import { viewerIn } from "./viewer.js";

export interface FromBetterAuthOptions {
  /** Which organization. The session's active one is neither asked nor changed. */
  readonly organizationId: string;
  /**
   * Who is looking, e.g. the session's user id: what is cached for one sign-in is never shown to another. By default it is
   * random: each object has its own, also after a reload. An empty one counts as none.
   */
  readonly scope?: string;
  /**
   * The roles that the server's plugin is given, by key: what `createAccessControl(…).newRole(…)` makes. Default: `owner`,
   * `admin` and `member`, as Better Auth has them where an app defines none.
   */
  readonly roles?: Readonly<Record<string, RoleDescription>>;
  /** Whether organizations make roles of their own (`dynamicAccessControl`). Default `false`. */
  readonly hasDynamicRoles?: boolean;
  /** The plugin's `creatorRole`: only who has it gives or takes it. Default `owner`. */
  readonly creatorRole?: string;
  /** The app's page that accepts an invitation, for people to pass on. Default: none. */
  readonly invitationUrl?: (invitationId: string) => string;
}

/** What Better Auth can do of what the contract leaves open. */
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

export type BetterAuthOrganization = Pick<Organization, "id" | "scope" | "getMemberships"> &
  Required<Pick<Organization, Capability>>;

/**
 * The `Organization` contract over Better Auth's organization plugin.
 *
 * Create it once for a sign-in, outside of rendering or in `useMemo`: another object is another scope of the cache.
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
    invitationUrl,
  }: FromBetterAuthOptions,
): BetterAuthOrganization {
  const source: Source = { client, organizationId };
  const known = (signal?: AbortSignal) => knownRoles(source, roles, hasDynamicRoles, signal);
  const urlOf = (invitationId: string) => invitationUrl?.(invitationId) ?? null;

  // The roles first: a write that is carried out must not fail by them, and who has left may not read them.
  async function membership(get: () => Promise<Member>, signal?: AbortSignal, role = ""): Promise<Membership> {
    const all = await known(signal);
    await refuseUnknownRole(source, role, all);
    return asMembership(await get(), all);
  }
  async function invitation(get: () => Promise<KeptInvitation>, role = ""): Promise<Invitation> {
    const all = await known();
    await refuseUnknownRole(source, role, all);
    return asInvitation(await get(), all, urlOf);
  }

  return {
    id: organizationId,
    scope: scope || randomName(),
    membershipOrderFields: MEMBERSHIP_ORDER_FIELDS,
    membershipFilterFields: ["created_at"],
    invitationOrderFields: INVITATION_ORDER_FIELDS,
    maxInvitationsPerCall: MAX_INVITATIONS_PER_CALL,

    async getMemberships(params = {}, { signal } = {}) {
      const [{ data, totalCount }, all] = await Promise.all([pageOfMembers(source, params, signal), known(signal)]);
      return { data: data.map((member) => asMembership(member, all)), totalCount };
    },

    getRoles: async ({ signal } = {}) => rolesToGive(source, await known(signal), creatorRole, signal),

    getViewer: ({ signal } = {}) => membership(() => viewerIn(source, signal), signal),

    getOrganization: ({ signal } = {}) => detailsOf(source, signal),

    updateMember: (params) => membership(() => updateRole(source, params), undefined, params.role),

    removeMember: (userId) => membership(() => remove(source, creatorRole, userId)),

    leaveOrganization: () => membership(() => leave(source)),

    async getInvitations(params = {}, { signal } = {}) {
      const [{ data, totalCount }, all] = await Promise.all([pageOfInvitations(source, params, signal), known(signal)]);
      return { data: data.map((kept) => asInvitation(kept, all, urlOf)), totalCount };
    },

    inviteMember: ({ emailAddress, role }) => invitation(() => invite(source, { email: emailAddress, role }), role),

    async inviteMembers({ emailAddresses, role }, { signal } = {}) {
      const all = await known(signal);
      await refuseUnknownRole(source, role, all);
      const asOne = (kept: KeptInvitation) => asInvitation(kept, all, urlOf);
      return inviteEach(emailAddresses, {
        invite: async (email) => asOne(await invite(source, { email, role })),
        pending: async () => (await allInvitations(source)).filter(({ status }) => status === "pending").map(asOne),
        signal,
      });
    },

    revokeInvitation: (invitationId) => invitation(() => revoke(source, invitationId)),

    resendInvitation: (invitationId) => invitation(() => resend(source, invitationId)),
  };
}
