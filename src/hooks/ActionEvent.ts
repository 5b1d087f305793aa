import type { InvitationOutcome } from "../organization/invitationOutcome.js";
import type { OrganizationError } from "../organization/OrganizationError.js";
import type { Invitation, Membership, MembershipRequest } from "../organization/records.js";
import type { BulkOutcome } from "./list/BulkOutcome.js";

interface Rows {
  readonly updateMember: Membership;
  readonly removeMember: Membership;
  readonly addMember: Membership;
  readonly resendInvitation: Invitation;
  readonly revokeInvitation: Invitation;
  readonly acceptMembershipRequest: MembershipRequest;
  readonly rejectMembershipRequest: MembershipRequest;
  readonly reopenMembershipRequest: MembershipRequest;
}

/** The name of a write to one row in the contract. */
export type RowActionType = keyof Rows;

/** The rows that a write is to, by its name. */
export type ActionRow<Type extends RowActionType> = Rows[Type];

type Subjects = Rows & {
  readonly [Type in RowActionType as `${Type}s`]: BulkOutcome<Rows[Type]>;
} & {
  readonly inviteMembers: readonly InvitationOutcome[];
  readonly transferOwnership: Membership;
  readonly leaveOrganization: Membership;
  readonly updateMembershipMetadata: Membership;
};

/** The name of a write in the contract; in the plural, of a change of many rows. */
export type ActionType = keyof Subjects;

/** Something that a person did in the kit's components and the backend has answered. */
export type ActionEvent = {
  readonly [Type in ActionType]: {
    readonly type: Type;
    /** The record as it was before; of many, and of invitations, what became of each. */
    readonly subject: Subjects[Type];
    readonly status: "success" | "error";
    /** Why it was refused. */
    readonly error?: OrganizationError | undefined;
    /** What happened, in a sentence of the locale. */
    readonly message: string;
    /** Does the opposite, by another write. Absent where there is none. */
    readonly undo?: (() => void) | undefined;
  };
}[ActionType];
