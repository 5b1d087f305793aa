/** A record as Clerk's client answers it: `raw` is what came over the wire. */
export interface ClerkRecord {
  readonly raw: object | null;
}

/** The client answers a role without what came over the wire. */
export interface ClerkRole {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly permissions: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly description: string | null;
  }[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ClerkList<Item = ClerkRecord> {
  readonly data: readonly Item[];
  readonly totalCount: number;
}

interface Page {
  limit?: number;
  offset?: number;
}

interface Metadata {
  publicMetadata?: Record<string, unknown> | undefined;
  privateMetadata?: Record<string, unknown> | undefined;
}

interface InOrganization {
  organizationId: string;
}

interface Member extends InOrganization {
  userId: string;
}

/** An invitation to make. */
export interface ClerkInvitationDraft extends Metadata {
  emailAddress: string;
  role: string;
  inviterUserId?: string | undefined;
  redirectUrl?: string | undefined;
  expiresInDays?: number | undefined;
  /** Whether Clerk sends a mail. */
  notify?: boolean | undefined;
}

interface MembershipListParams extends InOrganization, Page {
  orderBy?: string | undefined;
  role?: string[] | undefined;
  userId?: string[] | undefined;
  emailAddress?: string[] | undefined;
  username?: string[] | undefined;
  query?: string | undefined;
  nameQuery?: string | undefined;
  emailAddressQuery?: string | undefined;
  usernameQuery?: string | undefined;
  createdAtBefore?: number | undefined;
  createdAtAfter?: number | undefined;
}

export interface InvitationListParams extends InOrganization, Page {
  status?: ("pending" | "accepted" | "revoked" | "expired")[] | undefined;
  emailAddress?: string[] | undefined;
  orderBy?: string | undefined;
}

interface InvitationId extends InOrganization {
  invitationId: string;
}

/**
 * As much of Clerk's client for servers as Roster calls: what `createClerkClient()` of `@clerk/backend` makes, and what
 * `clerkClient()` of `@clerk/nextjs/server` answers.
 */
export interface ClerkBackendClient {
  readonly organizations: {
    getOrganization(params: InOrganization & { includeMembersCount?: boolean }): Promise<ClerkRecord>;
    getOrganizationMembershipList(params: MembershipListParams): Promise<ClerkList>;
    createOrganizationMembership(params: Member & Metadata & { role: string }): Promise<ClerkRecord>;
    updateOrganizationMembership(params: Member & { role: string }): Promise<ClerkRecord>;
    updateOrganizationMembershipMetadata(params: Member & Metadata): Promise<ClerkRecord>;
    deleteOrganizationMembership(params: Member): Promise<ClerkRecord>;
    getOrganizationInvitationList(params: InvitationListParams): Promise<ClerkList>;
    getOrganizationInvitation(params: InvitationId): Promise<ClerkRecord>;
    createOrganizationInvitation(params: InOrganization & ClerkInvitationDraft): Promise<ClerkRecord>;
    createOrganizationInvitationBulk(organizationId: string, params: ClerkInvitationDraft[]): Promise<ClerkList>;
    revokeOrganizationInvitation(
      params: InvitationId & { requestingUserId?: string | undefined },
    ): Promise<ClerkRecord>;
  };
  readonly organizationRoles: {
    getOrganizationRoleList(params: Page): Promise<ClerkList<ClerkRole>>;
  };
}
