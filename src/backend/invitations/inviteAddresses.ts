import type { Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Metadata } from "../../organization/records.js";
import { requireMember } from "../rights/access.js";
import { selectInvitations, withDetails, type InvitationRow } from "./invitations.js";
import { inviteEligibility } from "./inviteEligibility.js";
import { validity } from "./invitationValidity.js";
import { seatsLeft } from "../organizations/organizations.js";
import { recording } from "../activity/recordEvent.js";
import { addressError, type RejectedAddress } from "../http/ApiError.js";
import { findRole } from "../rights/roles.js";
import type { Tables } from "../sql/tables.js";
import { ungrantableRoles } from "../rights/grants.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

/** An invitation to make. */
export interface InvitationDraft {
  /** Well-formed. */
  readonly emailAddress: string;
  readonly role: string;
  /** The user who invites; undefined when a server does. */
  readonly inviterId: string | undefined;
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
  readonly message?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly expiresInDays: number;
  /** When the access of those who accept ends; the invitation is void then too. */
  readonly membershipExpiresAt?: Date | undefined;
}

/** The outcome of a draft. For an address that is already invited, `invitation` is the pending one. */
export interface DraftOutcome {
  readonly invitation?: InvitationRow | undefined;
  readonly refused?: RejectedAddress | undefined;
}

/**
 * Invites each address that can be invited, in order, as long as there are seats.
 *
 * @throws ApiError when organization or role does not exist, or when an inviter may not invite: then no one is invited.
 */
export async function inviteEach(
  write: Write,
  organizationId: string,
  drafts: readonly InvitationDraft[],
): Promise<DraftOutcome[]> {
  const { transaction } = write;
  await lockForManager(write, organizationId);
  const roleNames = new Map<string, string>();
  for (const { role } of drafts) {
    roleNames.set(role, (await findRole(write, organizationId, role)).name);
  }
  for (const userId of new Set(drafts.flatMap(({ inviterId }) => inviterId ?? []))) {
    // The caller's own right is checked with the lock.
    const isCaller = write.caller.type === "user" && write.caller.userId === userId;
    if (!isCaller) await requireMember(transaction, { organizationId, userId }, MANAGE_MEMBERS);
  }
  const standings = await inviteEligibility(transaction, organizationId, drafts);
  const seats = seatsLeft((await write.rights(organizationId)).organization);
  const admitted = new Map<string, InvitationDraft>();
  const ungrantable = await ungrantableRoles(write, organizationId, [...roleNames.keys()]);
  const codes = standings.map(({ draft, key, code }) => {
    if (ungrantable.has(draft.role)) return "missing_organization_permission";
    if (code) return code;
    if (admitted.has(key)) return "duplicate_record";
    if (admitted.size >= seats) return "organization_membership_quota_exceeded";
    admitted.set(key, draft);
    return undefined;
  });
  await insert(write, organizationId, [...admitted.values()], roleNames);

  const pending = await findPending(
    transaction,
    organizationId,
    standings.map(({ key }) => key),
  );
  return standings.map(({ draft: { emailAddress }, key }, index) => {
    const code = codes[index];
    const paramName = code === "missing_organization_permission" ? "role" : undefined;
    return { invitation: pending.get(key), refused: code && { code, emailAddress, paramName } };
  });
}

/** @throws ApiError when one of the addresses cannot be invited, and as `inviteEach`: then no one is invited. */
export async function inviteAll(
  write: Write,
  organizationId: string,
  drafts: readonly InvitationDraft[],
): Promise<InvitationRow[]> {
  const outcomes = await inviteEach(write, organizationId, drafts);
  const [first, ...others] = outcomes.flatMap(({ refused }) => refused ?? []);
  if (first) throw addressError(first, ...others);
  return outcomes.flatMap(({ invitation }) => invitation ?? []);
}

/** The pending invitations of these addresses, by their keys. */
async function findPending(
  transaction: Transaction<Tables>,
  organizationId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, InvitationRow>> {
  if (keys.length === 0) return new Map();
  const pending = selectInvitations(transaction)
    .where("i.organization_id", "=", organizationId)
    .where("i.address_key", "in", keys)
    .where("i.status", "=", "pending");
  return new Map((await withDetails(pending).execute()).map((row) => [row.address_key, row]));
}

async function insert(
  write: Write,
  organizationId: string,
  drafts: readonly InvitationDraft[],
  roleNames: ReadonlyMap<string, string>,
): Promise<void> {
  if (drafts.length === 0) return;
  const events = drafts.map(({ emailAddress, role, inviterId }) => ({
    organizationId,
    type: "invitation_created" as const,
    actorId: inviterId,
    emailAddress,
    after: { role, role_name: roleNames.get(role) ?? role },
  }));
  await recording(write, ...events)
    .insertInto("roster_invitations")
    .values(
      drafts.map((draft) => ({
        organization_id: organizationId,
        email_address: draft.emailAddress,
        address_key: addressKey(draft.emailAddress),
        role: draft.role,
        inviter_id: draft.inviterId ?? null,
        public_metadata: JSON.stringify(draft.publicMetadata ?? {}),
        private_metadata: JSON.stringify(draft.privateMetadata ?? {}),
        message: draft.message ?? null,
        redirect_url: draft.redirectUrl ?? null,
        membership_expires_at: draft.membershipExpiresAt ?? null,
        ...validity(draft.expiresInDays, draft.membershipExpiresAt),
      })),
    )
    .execute();
}
