import type { InvitationOutcome } from "../organization/invitationOutcome.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Invitation, Membership, MembershipRequest } from "../organization/records.js";
import type { RowWriteName } from "../organization/rowWriteNames.js";
import type { BulkOutcome } from "./list/BulkOutcome.js";

/** How an action ended. */
export interface ActionResult {
  readonly status: "success" | "error";
  /** Why it failed. */
  readonly error?: OrganizationError | undefined;
  /** What happened, as a sentence in the language of the labels. */
  readonly message: string;
  /** Undoes the action with another write. Absent when that isn't possible. */
  readonly undo?: (() => void) | undefined;
}

/** A write to one row. */
export interface RowActionEvent<T> extends ActionResult {
  /** The write's name in the contract. */
  readonly type: RowWriteName<T>;
  /** The row before the write. */
  readonly subject: T;
}

/** The same write to many rows, as one action. */
export interface BulkActionEvent<T> extends ActionResult {
  /** The write's name in the contract, in the plural. */
  readonly type: `${RowWriteName<T>}s`;
  readonly subject: BulkOutcome<T>;
}

interface InviteActionEvent extends ActionResult {
  readonly type: "inviteMembers";
  readonly subject: readonly InvitationOutcome[];
}

interface MembershipActionEvent extends ActionResult {
  readonly type: "transferOwnership" | "leaveOrganization" | "updateMembershipMetadata";
  /** The membership before the write. */
  readonly subject: Membership;
}

/** An action of a user in Roster's components, once the backend has answered. */
export type ActionEvent =
  | RowActionEvent<Membership>
  | RowActionEvent<Invitation>
  | RowActionEvent<MembershipRequest>
  | BulkActionEvent<Membership>
  | BulkActionEvent<Invitation>
  | BulkActionEvent<MembershipRequest>
  | InviteActionEvent
  | MembershipActionEvent;

/** The name of a write in the contract, in the plural for bulk actions. */
export type ActionType = ActionEvent["type"];
