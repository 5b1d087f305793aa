import type { OrganizationErrorCode } from "../../organization/errorCodes.js";

/** What happened and what to do, by the code of the error, in German. */
export const byCode: Record<OrganizationErrorCode, string> = {
  already_a_member_in_organization: "Diese Person ist bereits Mitglied der Organisation.",
  authentication_invalid: "Sie sind abgemeldet. Melden Sie sich an und versuchen Sie es erneut.",
  bulk_size_exceeded: "Zu viele Einträge auf einmal. Teilen Sie sie auf mehrere Vorgänge auf.",
  clerk_key_invalid: "Der geheime Schlüssel des Servers ist ungültig. Wenden Sie sich an den Support.",
  duplicate_record:
    "Diese Adresse wurde bereits eingeladen. Senden Sie die Einladung erneut oder widerrufen Sie sie zuerst.",
  form_param_exceeds_allowed_size: "Die Daten sind größer als 8 KB. Kürzen Sie sie und versuchen Sie es erneut.",
  form_param_format_invalid: "Dies ist keine gültige E-Mail-Adresse. Prüfen Sie sie und versuchen Sie es erneut.",
  form_param_missing: "Eine erforderliche Angabe fehlt. Ergänzen Sie sie und versuchen Sie es erneut.",
  form_param_nil: "Eine erforderliche Angabe ist leer. Ergänzen Sie sie und versuchen Sie es erneut.",
  form_param_unknown: "Der Server kennt eine der Angaben nicht. Laden Sie die Seite neu und versuchen Sie es erneut.",
  form_param_value_invalid:
    "Eine Angabe ist ungültig oder bereits vergeben. Ändern Sie sie und versuchen Sie es erneut.",
  missing_organization_permission:
    "Ihnen fehlt die Berechtigung für diese Aktion. Bitten Sie die Admins der Organisation um Zugriff.",
  not_a_member_in_organization: "Sie sind kein Mitglied dieser Organisation.",
  organization_invitation_already_accepted:
    "Die Einladung wurde bereits angenommen. Melden Sie sich mit dem Konto an, mit dem sie angenommen wurde, oder bitten Sie um eine neue Einladung.",
  organization_invitation_expired: "Die Einladung ist abgelaufen. Bitten Sie um eine neue.",
  organization_invitation_not_pending:
    "Die Einladung ist nicht mehr ausstehend. Sie wurde angenommen oder widerrufen oder ist abgelaufen.",
  organization_invitation_not_unique:
    "Diese Adresse wurde bereits eingeladen. Senden Sie die Einladung erneut oder widerrufen Sie sie zuerst.",
  organization_invitation_revoked: "Die Einladung wurde widerrufen. Bitten Sie um eine neue.",
  organization_membership_quota_exceeded:
    "In der Organisation sind keine Plätze mehr frei. Entfernen Sie zuerst ein Mitglied oder widerrufen Sie eine Einladung.",
  organization_minimum_permissions_needed:
    "Mindestens ein Mitglied muss Mitglieder verwalten können. Ernennen Sie zuerst ein anderes Mitglied zum Admin.",
  request_body_invalid:
    "Der Server konnte die Anfrage nicht verarbeiten. Laden Sie die Seite neu und versuchen Sie es erneut.",
  resource_not_found: "Das gesuchte Element existiert nicht mehr. Laden Sie die Seite neu.",
  too_many_requests: "Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.",
  group_managed: "Ein Verzeichnis verwaltet diese Gruppe. Ändern Sie sie dort.",
  group_name_taken: "Die Organisation hat bereits eine Gruppe mit diesem Namen. Wählen Sie einen anderen Namen.",
  internal_error: "Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es in Kürze erneut.",
  invitation_address_mismatch:
    "Die Einladung wurde an eine andere E-Mail-Adresse gesendet. Melden Sie sich mit dieser Adresse an.",
  membership_field_managed: "Diese Angabe wird von einem Verzeichnis verwaltet. Ändern Sie sie dort.",
  membership_expired:
    "Ihr Zugriff auf diese Organisation ist abgelaufen. Bitten Sie die Admins der Organisation, ihn zu verlängern.",
  membership_inactive:
    "Sie sind in dieser Organisation deaktiviert. Bitten Sie die Admins der Organisation, Sie zu reaktivieren.",
  membership_request_not_pending:
    "Die Beitrittsanfrage ist nicht mehr ausstehend. Sie wurde genehmigt, abgelehnt oder zurückgezogen.",
  network_error: "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  not_supported: "Diese Funktion ist hier nicht verfügbar. Wenden Sie sich an den Support.",
  origin_not_allowed: "Anfragen von dieser Website sind nicht zugelassen. Wenden Sie sich an den Support.",
  organization_not_active: "Diese Organisation ist nicht ausgewählt. Wechseln Sie zu ihr und versuchen Sie es erneut.",
  organization_role_in_use:
    "Diese Rolle wird noch von Mitgliedern oder Einladungen verwendet. Weisen Sie ihnen zuerst eine andere Rolle zu.",
  response_invalid: "Der Server hat unerwartet geantwortet. Versuchen Sie es in Kürze erneut.",
  service_unavailable: "Der Dienst ist derzeit nicht verfügbar. Versuchen Sie es in Kürze erneut.",
  user_deactivated: "Ihr Konto ist deaktiviert. Wenden Sie sich an den Support.",
  unknown_error: "Etwas ist schiefgelaufen. Versuchen Sie es in Kürze erneut.",
};
