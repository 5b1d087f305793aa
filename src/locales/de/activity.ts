import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("de");

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  const role = isOwn ? "die eigene Rolle" : `die Rolle von ${person}`;
  if (from !== undefined && to !== undefined) return `${actor} hat ${role} von „${from}“ in „${to}“ geändert`;
  if (to !== undefined) return `${actor} hat ${role} in „${to}“ geändert`;
  if (from !== undefined) return `${actor} hat ${role} geändert (bisher „${from}“)`;
  return `${actor} hat ${role} geändert`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  const changed = isOwn
    ? `${actor} hat eigene benutzerdefinierte Felder geändert`
    : `${actor} hat benutzerdefinierte Felder von ${person} geändert`;
  return fields === undefined ? changed : `${changed}: ${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} ist beigetreten` : `${actor} hat ${person} hinzugefügt`;
    return isOwn ? `${actor} ist als „${to}“ beigetreten` : `${actor} hat ${person} als „${to}“ hinzugefügt`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    const removed = isOwn ? `${actor} hat sich selbst entfernt` : `${actor} hat ${person} entfernt`;
    return from === undefined ? removed : `${removed} (${from})`;
  },
  member_left: ({ actor, from }) =>
    from === undefined
      ? `${actor} hat die Organisation verlassen`
      : `${actor} hat die Organisation verlassen (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) =>
    `${actor} hat geändert, welche Felder von ${person} von einem Verzeichnis verwaltet werden`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} hat sich selbst deaktiviert` : `${actor} hat ${person} deaktiviert`,
  member_reactivated: ({ actor, person }) => `${actor} hat ${person} reaktiviert`,
  member_expiry_changed: ({ actor, person }) => `${actor} hat das Zugriffsende von ${person} geändert`,
  member_expired: ({ person }) => `Der Zugriff von ${person} ist abgelaufen`,
  group_created: ({ actor, group }) => `${actor} hat die Gruppe „${group}“ erstellt`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} hat eine Gruppe in „${group}“ umbenannt`
      : `${actor} hat die Gruppe „${previousGroup}“ in „${group}“ umbenannt`,
  group_deleted: ({ actor, group }) => `${actor} hat die Gruppe „${group}“ gelöscht`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn
      ? `${actor} ist der Gruppe „${group}“ beigetreten`
      : `${actor} hat ${person} zur Gruppe „${group}“ hinzugefügt`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn
      ? `${actor} hat die Gruppe „${group}“ verlassen`
      : `${actor} hat ${person} aus der Gruppe „${group}“ entfernt`,
  ownership_transferred: ({ actor, person }) => `${actor} hat die Inhaberschaft an ${person} übertragen`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} hat ${person} eingeladen` : `${actor} hat ${person} als „${to}“ eingeladen`,
  invitation_resent: ({ actor, person }) => `${actor} hat die Einladung an ${person} erneut gesendet`,
  invitation_revoked: ({ actor, person }) => `${actor} hat die Einladung an ${person} widerrufen`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} hat die Einladung angenommen` : `${actor} hat die Einladung an ${person} angenommen`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} hat eine Beitrittsanfrage gestellt` : `${actor} hat eine Beitrittsanfrage für ${person} gestellt`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn
      ? `${actor} hat die eigene Beitrittsanfrage zurückgezogen`
      : `${actor} hat die Beitrittsanfrage von ${person} zurückgezogen`,
  request_accepted: ({ actor, person }) => `${actor} hat die Beitrittsanfrage von ${person} genehmigt`,
  request_rejected: ({ actor, person }) => `${actor} hat die Beitrittsanfrage von ${person} abgelehnt`,
  request_reopened: ({ actor, person }) => `${actor} hat die Beitrittsanfrage von ${person} wieder geöffnet`,
  unknown: ({ actor }) => `${actor} hat eine Änderung vorgenommen, die diese Version nicht anzeigen kann`,
};

/** The activity log, in German. */
export const activity: typeof english = {
  activity: "Aktivitäten",
  history: "Verlauf",
  events,
  /** Stands where a user's name would be. */
  formerUser: "Gelöschtes Konto",
  moreFields: plural((n) => ({ one: `${n} weiteres`, other: `${n} weitere` })),
  eventCategory: "Typ",
  eventCategories: {
    all: "Alle Aktivitäten",
    members: "Mitglieder",
    roles: "Rollen",
    invitations: "Einladungen",
    requests: "Beitrittsanfragen",
    details: "Benutzerdefinierte Felder",
    groups: "Gruppen",
  },
  actor: "Ausgeführt von",
  anyone: "Alle Personen",
  period: "Zeitraum",
  periods: { any: "Beliebiger Zeitraum", today: "Heute", week: "Letzte 7 Tage", month: "Letzte 30 Tage" },
  today: "Heute",
  yesterday: "Gestern",
  clearFilters: "Filter zurücksetzen",
  activityPlaceholder: {
    forbidden: "Sie haben keinen Zugriff auf die Aktivitäten dieser Organisation",
    failed: "Aktivitäten konnten nicht geladen werden",
    loading: "Aktivitäten werden geladen",
    noMatch: "Keine passenden Aktivitäten",
    noMatchHint: "Versuchen Sie es mit einem anderen Typ, einer anderen Person oder einem anderen Zeitraum.",
    empty: "Noch keine Aktivitäten",
    emptyHint: "Änderungen an Mitgliedern, Einladungen und Anfragen werden hier angezeigt.",
  },
  historyHint: "Änderungen an diesem Mitglied werden hier angezeigt.",
};
