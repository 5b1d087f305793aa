/** The options of each call: as much of the client's `fetchOptions` as Roster uses. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Roster reads errors from the answer, also of clients that throw by default. */
  readonly throw: false;
  /** Stops the client's own hooks (`useActiveOrganization`, …) from refetching. */
  readonly disableSignal: boolean;
  readonly onError: (context: { readonly response: Response }) => void;
}

interface Of {
  readonly organizationId: string;
}

/** Which members `list-members` answers. Without `limit` it stops at the server's `membershipLimit`, 100 by default. */
export interface ListMembersQuery {
  readonly limit: number;
  readonly offset?: number;
  readonly sortBy?: string;
  readonly sortDirection?: "asc" | "desc";
  readonly filterField?: string;
  readonly filterOperator?: "eq" | "ne" | "contains";
  readonly filterValue?: string;
}

interface Reading<Query> {
  readonly query: Query;
  readonly fetchOptions: CallOptions;
}

interface Writing extends Of {
  readonly fetchOptions: CallOptions;
}

/**
 * As loose as this, because a client takes only the roles that its app has told it of, and which those are differs: a
 * method whose parameters are narrower is still one of these.
 */
interface InviteMemberInput extends Partial<Of> {
  readonly email: string;
  readonly role: string | readonly string[];
  readonly resend?: boolean | undefined;
  readonly fetchOptions?: object | undefined;
}

/**
 * As much of a Better Auth client as Roster uses: what `createAuthClient({ plugins: [organizationClient()] })` of
 * `better-auth/client`, `better-auth/react` and their like answers. What it answers is read, not trusted.
 */
export interface BetterAuthClient {
  getSession(input: { fetchOptions: CallOptions }): Promise<unknown>;
  readonly organization: {
    listMembers(input: Reading<ListMembersQuery & Of>): Promise<unknown>;
    getActiveMemberRole(input: Reading<Of>): Promise<unknown>;
    /** From 1.7 on. */
    getOrganization?(input: Reading<Of>): Promise<unknown>;
    getFullOrganization(input: Reading<Of & { readonly membersLimit?: number }>): Promise<unknown>;
    listInvitations(input: Reading<Of>): Promise<unknown>;
    /** Where access control is dynamic. */
    listRoles?(input: Reading<Of>): Promise<unknown>;
    updateMemberRole(input: Writing & { memberId: string; role: string[] }): Promise<unknown>;
    removeMember(input: Writing & { memberIdOrEmail: string }): Promise<unknown>;
    leave(input: Writing): Promise<unknown>;
    inviteMember(input: InviteMemberInput): Promise<unknown>;
    cancelInvitation(input: { invitationId: string; fetchOptions: CallOptions }): Promise<unknown>;
  };
}

/** Whose members, over which client. */
export interface Source extends Of {
  readonly client: BetterAuthClient;
  /** The names of the app's own fields of a member. */
  readonly metadataFields: readonly string[];
}
