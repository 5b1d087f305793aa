import { z } from "zod";
import { INVITATION_STATUSES, MEMBERSHIP_STATUSES } from "../../organization/fields.js";
import { userAnswer } from "./userAnswer.js";
import { groupAnswer } from "./groupAnswer.js";
import { permissionAnswer, roleAnswer } from "./roleAnswers.js";

// The records of the wire. Times are epoch milliseconds; metadata is the app's own.

const time = z.int();
const metadata = z.record(z.string(), z.unknown());

/** One page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    total_count: z.int(),
    /** Roster's own: false when there are more than were counted. */
    total_count_is_exact: z.boolean().optional(),
    /** Roster's own, of lists that take a `cursor`: that of the next page. Null: this page is the last. */
    next_cursor: z.string().nullable().optional(),
  });

export const sourceAnswer = z.string();

export const metadataValueAnswer = z.union([z.string(), z.number(), z.boolean()]);

export const organizationAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization"),
  name: z.string(),
  slug: z.string(),
  image_url: z.string(),
  has_image: z.boolean(),
  members_count: z.int(),
  pending_invitations_count: z.int(),
  /** Roster's own. */
  pending_requests_count: z.int(),
  max_allowed_memberships: z.int(),
  admin_delete_enabled: z.boolean(),
  public_metadata: metadata,
  /** For servers only. */
  private_metadata: metadata.optional(),
  created_by: z.string().nullable(),
  created_at: time,
  updated_at: time,
});

const publicUserDataAnswer = z.strictObject({
  user_id: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  image_url: z.string(),
  has_image: z.boolean(),
  identifier: z.string().nullable(),
  username: z.string().nullable(),
  profile_image_url: z.string().nullable(),
  banned: z.boolean(),
  deprovisioned: z.boolean(),
  /** Roster's own, as the next two: of members, for those who manage members and for the user. Null: never. */
  last_active_at: time.nullable().optional(),
  two_factor_enabled: z.boolean().optional(),
  sign_in_methods: z.array(z.string()).optional(),
});

const managedBy = z.strictObject({ name: z.string(), url: z.string().optional() });

/** Roster's own: the fields that only servers can change, and what manages each. */
const managedAnswer = z.strictObject({
  role: managedBy.optional(),
  status: managedBy.optional(),
  /** The public metadata. */
  profile: managedBy.optional(),
});

export const membershipAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization_membership"),
  role: z.string(),
  role_name: z.string(),
  permissions: z.array(z.string()),
  /** Roster's own, as is the next. */
  status: z.enum(MEMBERSHIP_STATUSES),
  /** When access ends. Null: it doesn't. */
  expires_at: time.nullable(),
  public_metadata: metadata,
  /** For servers only. */
  private_metadata: metadata.optional(),
  managed: managedAnswer,
  organization: organizationAnswer,
  public_user_data: publicUserDataAnswer,
  /** Roster's own. */
  groups: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  created_at: time,
  updated_at: time,
});

export const invitationAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization_invitation"),
  email_address: z.string(),
  role: z.string(),
  role_name: z.string(),
  organization_id: z.string(),
  /** Null when a server invited. */
  inviter_id: z.string().nullable(),
  /** Null also when that user is gone. */
  public_inviter_data: publicUserDataAnswer.nullable(),
  status: z.enum(INVITATION_STATUSES),
  public_metadata: metadata,
  /** For servers only. */
  private_metadata: metadata.optional(),
  /** Null when it is not pending. */
  url: z.string().nullable(),
  /** Roster's own: the state of the mail. Absent where it is unknown. */
  delivery: z.enum(["sent", "failed", "skipped"]).optional(),
  expires_at: time.nullable(),
  /** Roster's own: when the access of the future member ends. Null: it doesn't. */
  membership_expires_at: time.nullable(),
  created_at: time,
  updated_at: time,
});

const problems = z
  .array(
    z.strictObject({
      code: z.string(),
      message: z.string(),
      long_message: z.string(),
      meta: z
        .strictObject({
          param_name: z.string().optional(),
          email_addresses: z.array(z.string()).readonly().optional(),
          identifiers: z.array(z.string()).readonly().optional(),
        })
        .optional(),
    }),
  )
  .readonly();

/** The answer in case of an error. */
export const errorAnswer = z.strictObject({
  errors: problems,
  /** The id of the request, which is in the header `x-request-id` too. */
  clerk_trace_id: z.string(),
});

/** Roster's own: the outcome of one of many addresses, like the answer to a separate request. */
export const invitationOutcomeAnswer = z.strictObject({
  object: z.literal("organization_invitation_outcome"),
  email_address: z.string(),
  status: z.int(),
  /** Of an address that is invited already, the invitation that is pending. */
  invitation: invitationAnswer.nullable(),
  errors: problems,
});

/** Roster's own: the outcome of one of many changes, like the answer to a separate request. */
export const membershipOutcomeAnswer = z.strictObject({
  object: z.literal("organization_membership_outcome"),
  user_id: z.string(),
  status: z.int(),
  /** As it is now, or was when it ended. Null when nothing was changed. */
  membership: membershipAnswer.nullable(),
  errors: problems,
});

export const membershipRequestAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization_membership_request"),
  organization_id: z.string(),
  /** `revoked` is a request that was rejected; `withdrawn` is Roster's own. */
  status: z.enum(["pending", "accepted", "revoked", "withdrawn"]),
  public_user_data: publicUserDataAnswer,
  created_at: time,
  updated_at: time,
});

const roleThen = z
  .strictObject({
    role: z.string(),
    role_name: z.string(),
    /** When access ended, where that is what changed. Absent: it didn't. */
    expires_at: time.optional(),
  })
  .nullable();

/** Roster's own: one entry of the audit trail. */
export const membershipEventAnswer = z.strictObject({
  id: z.string(),
  object: z.literal("organization_event"),
  organization_id: z.string(),
  type: z.string(),
  /** Null when a server did it and named no user. */
  actor_id: z.string().nullable(),
  /** Null also when that user is gone, as is the next. */
  public_actor_data: publicUserDataAnswer.nullable(),
  subject_id: z.string().nullable(),
  public_subject_data: publicUserDataAnswer.nullable(),
  email_address: z.string().nullable(),
  /** The role before, where there was one. */
  before: roleThen,
  after: roleThen,
  /** The group that it is about, as it was called then; `previous_name` when it was renamed. */
  group: z.strictObject({ id: z.string(), name: z.string(), previous_name: z.string().nullable() }).nullable(),
  /** Which metadata changed. */
  public_metadata_keys: z.array(z.string()),
  /** For servers only. */
  private_metadata_keys: z.array(z.string()).optional(),
  created_at: time,
});

/** Their names in the OpenAPI document. */
export const NAMED_ANSWERS = {
  Error: errorAnswer,
  Organization: organizationAnswer,
  OrganizationEvent: membershipEventAnswer,
  OrganizationGroup: groupAnswer,
  OrganizationInvitation: invitationAnswer,
  OrganizationInvitationOutcome: invitationOutcomeAnswer,
  OrganizationMembership: membershipAnswer,
  OrganizationMembershipOutcome: membershipOutcomeAnswer,
  OrganizationMembershipRequest: membershipRequestAnswer,
  Permission: permissionAnswer,
  PublicUserData: publicUserDataAnswer,
  Role: roleAnswer,
  User: userAnswer,
} satisfies Readonly<Record<string, z.ZodType>>;

export type OrganizationAnswer = z.output<typeof organizationAnswer>;
export type PublicUserDataAnswer = z.output<typeof publicUserDataAnswer>;
export type InvitationAnswer = z.output<typeof invitationAnswer>;
export type MembershipRequestAnswer = z.output<typeof membershipRequestAnswer>;
export type MembershipAnswer = z.output<typeof membershipAnswer>;
export type MembershipEventAnswer = z.output<typeof membershipEventAnswer>;
