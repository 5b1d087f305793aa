// What is asked of Clerk, and no more. A loaded `Clerk` of any of its packages has this shape, so that none is imported.
// Apps can narrow what Clerk takes as a role: so parameters are methods' and optional as Clerk's own are, which TypeScript
// lets pass in both directions.

/** One page of a list, as Clerk answers it. */
export interface ClerkPage<T> {
  readonly data: readonly T[];
  readonly total_count: number;
}

export interface ClerkPageParams {
  readonly initialPage: number;
  readonly pageSize: number;
}

interface ClerkPublicUserData {
  readonly userId?: string | undefined;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly imageUrl: string;
  readonly hasImage: boolean;
  readonly identifier: string;
  readonly username?: string | null | undefined;
  readonly banned?: boolean | undefined;
  readonly deprovisioned?: boolean | undefined;
}

export interface ClerkMembership {
  readonly id: string;
  readonly role: string;
  readonly roleName: string;
  readonly permissions: readonly string[];
  readonly publicMetadata: Readonly<Record<string, unknown>>;
  readonly publicUserData?: ClerkPublicUserData | undefined;
  readonly organization: { readonly id: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ClerkInvitation {
  readonly id: string;
  readonly emailAddress: string;
  readonly role: string;
  readonly roleName: string;
  readonly status: "pending" | "accepted" | "revoked" | "expired";
  readonly publicMetadata: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  revoke(): Promise<unknown>;
}

export interface ClerkMembershipRequest {
  readonly id: string;
  readonly status: string;
  readonly publicUserData: ClerkPublicUserData;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  accept(): Promise<unknown>;
  reject(): Promise<unknown>;
}

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
    readonly type: "system" | "user";
  }[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ClerkOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  readonly imageUrl: string;
  readonly hasImage: boolean;
  readonly membersCount: number;
  readonly pendingInvitationsCount: number;
  readonly maxAllowedMemberships: number;
  readonly publicMetadata: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  getMemberships(
    params?: Partial<ClerkPageParams> & { role?: string[]; query?: string },
  ): Promise<ClerkPage<ClerkMembership>>;
  getMembershipRequests(
    params?: Partial<ClerkPageParams> & { status?: ClerkInvitation["status"] },
  ): Promise<ClerkPage<ClerkMembershipRequest>>;
  getInvitations(
    params?: Partial<ClerkPageParams> & { status?: ClerkInvitation["status"][] },
  ): Promise<ClerkPage<ClerkInvitation>>;
  getRoles(params?: Partial<ClerkPageParams>): Promise<ClerkPage<ClerkRole>>;
  addMember(params: { userId: string; role: string }): Promise<ClerkMembership>;
  updateMember(params: { userId: string; role: string }): Promise<ClerkMembership>;
  removeMember(userId: string): Promise<ClerkMembership>;
  inviteMember(params: { emailAddress: string; role: string }): Promise<ClerkInvitation>;
  inviteMembers(params: { emailAddresses: string[]; role: string }): Promise<readonly ClerkInvitation[]>;
}

export interface ClerkUser {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly username: string | null;
  readonly imageUrl: string;
  readonly hasImage: boolean;
  readonly primaryEmailAddress: { readonly emailAddress: string } | null;
  readonly organizationMemberships: readonly ClerkMembership[];
  getOrganizationMemberships(params?: Partial<ClerkPageParams>): Promise<ClerkPage<ClerkMembership>>;
  leaveOrganization(organizationId: string): Promise<{ readonly deleted: boolean }>;
}

/** A `Clerk` instance, as `useClerk()` of Clerk's packages for React and Next.js gives it. */
export interface ClerkLike {
  /** The active organization: `null` for none, `undefined` while Clerk loads. */
  readonly organization: ClerkOrganization | null | undefined;
  /** The signed-in user: `null` for none, `undefined` while Clerk loads. */
  readonly user: ClerkUser | null | undefined;
  getOrganization(organizationId: string): Promise<ClerkOrganization>;
  addListener(listener: () => void): () => void;
}
