import type { MembershipEventType } from "../../organization/records.js";
import { pluralIn } from "../pluralIn.js";

const plural = pluralIn("en");

/** The parts of an event's sentence, formatted. */
export interface EventWording {
  /** Who made the change: a name, `formerUser` or `api`. */
  readonly actor: string;
  /** The affected user: a name, an email address or `formerUser`. */
  readonly person: string;
  /** Whether actor and person are the same user. */
  readonly isOwn: boolean;
  /** The name of the previous role, if known. */
  readonly from: string | undefined;
  /** The name of the new role, if known. */
  readonly to: string | undefined;
  /** The names of the custom fields that changed, as a list. */
  readonly fields: string | undefined;
  /** The group's name; empty of events about no group. */
  readonly group: string;
  /** Its name before it was renamed, if known. */
  readonly previousGroup: string | undefined;
}

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  if (from !== undefined && to !== undefined) {
    return isOwn
      ? `${actor} changed their own role from ${from} to ${to}`
      : `${actor} changed ${person}'s role from ${from} to ${to}`;
  }
  if (to !== undefined) {
    return isOwn ? `${actor} changed their own role to ${to}` : `${actor} changed ${person}'s role to ${to}`;
  }
  if (from !== undefined) {
    return isOwn ? `${actor} changed their own role from ${from}` : `${actor} changed ${person}'s role from ${from}`;
  }
  return isOwn ? `${actor} changed their own role` : `${actor} changed ${person}'s role`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  if (fields === undefined) {
    return isOwn ? `${actor} changed their own custom fields` : `${actor} changed ${person}'s custom fields`;
  }
  return isOwn
    ? `${actor} changed their own custom fields: ${fields}`
    : `${actor} changed ${person}'s custom fields: ${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} joined` : `${actor} added ${person}`;
    return isOwn ? `${actor} joined as ${to}` : `${actor} added ${person} as ${to}`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    if (from === undefined) return isOwn ? `${actor} removed themselves` : `${actor} removed ${person}`;
    return isOwn ? `${actor} removed themselves (${from})` : `${actor} removed ${person} (${from})`;
  },
  member_left: ({ actor, from }) =>
    from === undefined ? `${actor} left the organization` : `${actor} left the organization (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) =>
    `${actor} changed which of ${person}'s fields are managed by a directory`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} deactivated themselves` : `${actor} deactivated ${person}`,
  member_reactivated: ({ actor, person }) => `${actor} reactivated ${person}`,
  member_expiry_changed: ({ actor, person }) => `${actor} changed when ${person}'s access ends`,
  member_expired: ({ person }) => `${person}'s access ended`,
  group_created: ({ actor, group }) => `${actor} created the group ${group}`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} renamed a group to ${group}`
      : `${actor} renamed the group ${previousGroup} to ${group}`,
  group_deleted: ({ actor, group }) => `${actor} deleted the group ${group}`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} joined the group ${group}` : `${actor} added ${person} to the group ${group}`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} left the group ${group}` : `${actor} removed ${person} from the group ${group}`,
  ownership_transferred: ({ actor, person }) => `${actor} transferred ownership to ${person}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} invited ${person}` : `${actor} invited ${person} as ${to}`,
  invitation_resent: ({ actor, person }) => `${actor} resent the invitation to ${person}`,
  invitation_revoked: ({ actor, person }) => `${actor} revoked the invitation to ${person}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} accepted their invitation` : `${actor} accepted the invitation to ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} requested to join` : `${actor} requested that ${person} join`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} withdrew their join request` : `${actor} withdrew ${person}'s join request`,
  request_accepted: ({ actor, person }) => `${actor} approved ${person}'s join request`,
  request_rejected: ({ actor, person }) => `${actor} declined ${person}'s join request`,
  request_reopened: ({ actor, person }) => `${actor} reopened ${person}'s join request`,
  unknown: ({ actor }) => `${actor} made a change that this version can't describe`,
};

/** The activity log. */
export const activity = {
  activity: "Activity",
  history: "History",
  events,
  /** Stands where a user's name would be. */
  formerUser: "Deleted user",
  moreFields: plural((n) => ({ other: `${n} more` })),
  eventCategory: "Type",
  eventCategories: {
    all: "All activity",
    members: "Members",
    roles: "Roles",
    invitations: "Invitations",
    requests: "Join requests",
    details: "Custom fields",
    groups: "Groups",
  },
  actor: "By",
  anyone: "Anyone",
  period: "Time",
  periods: { any: "Any time", today: "Today", week: "Last 7 days", month: "Last 30 days" },
  today: "Today",
  yesterday: "Yesterday",
  clearFilters: "Clear filters",
  activityPlaceholder: {
    forbidden: "You don't have access to this organization's activity",
    failed: "Couldn't load activity",
    loading: "Loading activity",
    noMatch: "No matching activity",
    noMatchHint: "Try another type, person or time.",
    empty: "No activity yet",
    emptyHint: "Changes to members, invitations and requests appear here.",
  },
  historyHint: "Changes to this member appear here.",
};
