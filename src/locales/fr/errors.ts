import type { OrganizationErrorCode } from "../../organization/errorCodes.js";

/** What happened, why, and what to do, in French. */
export const byCode: Record<OrganizationErrorCode, string> = {
  already_a_member_in_organization: "Cette personne est déjà membre de l’organisation.",
  authentication_invalid: "Votre session est fermée. Reconnectez-vous et réessayez.",
  bulk_size_exceeded: "Trop d’éléments à la fois. Répartissez-les en plusieurs envois.",
  clerk_key_invalid: "La clé secrète est incorrecte. Contactez l’assistance.",
  duplicate_record: "Cette adresse a déjà été invitée. Renvoyez l’invitation, ou révoquez-la d’abord.",
  form_param_exceeds_allowed_size: "Une valeur dépasse 8 Ko. Raccourcissez-la et réessayez.",
  form_param_format_invalid: "L’adresse e-mail n’est pas valide. Corrigez-la et réessayez.",
  form_param_missing: "Il manque une valeur obligatoire. Renseignez-la et réessayez.",
  form_param_nil: "Une valeur obligatoire est vide. Renseignez-la et réessayez.",
  form_param_unknown: "Le serveur ne reconnaît pas l’une des valeurs envoyées. Contactez l’assistance.",
  form_param_value_invalid: "Une valeur n’est pas valide ou est déjà utilisée. Modifiez-la et réessayez.",
  missing_organization_permission:
    "Vous n’avez pas l’autorisation d’effectuer cette action. Demandez l’accès aux admins de l’organisation.",
  not_a_member_in_organization: "Vous n’êtes pas membre de cette organisation.",
  organization_invitation_already_accepted:
    "L’invitation a déjà été acceptée. Connectez-vous avec le compte qui l’a acceptée, ou demandez-en une nouvelle.",
  organization_invitation_expired: "L’invitation a expiré. Demandez-en une nouvelle.",
  organization_invitation_not_pending:
    "L’invitation n’est plus en attente. Elle a été acceptée ou révoquée, ou a expiré.",
  organization_invitation_not_unique:
    "Cette adresse a déjà été invitée. Renvoyez l’invitation, ou révoquez-la d’abord.",
  organization_invitation_revoked: "L’invitation a été révoquée. Demandez-en une nouvelle.",
  organization_membership_quota_exceeded:
    "L’organisation n’a plus de place disponible. Retirez d’abord un membre ou révoquez une invitation.",
  organization_minimum_permissions_needed:
    "Au moins un membre doit pouvoir gérer les membres. Attribuez d’abord le rôle d’admin à une autre personne.",
  request_body_invalid: "Le serveur n’a pas pu lire la requête. Si le problème persiste, contactez l’assistance.",
  resource_not_found: "Cet élément n’existe plus. Actualisez la page et réessayez.",
  too_many_requests: "Trop de requêtes. Patientez un instant et réessayez.",
  // Roster's own.
  group_managed: "Un annuaire gère ce groupe. Modifiez-le à cet endroit.",
  group_name_taken: "L’organisation a déjà un groupe de ce nom. Choisissez un autre nom.",
  internal_error: "Une erreur s’est produite sur le serveur. Réessayez dans un instant.",
  invitation_address_mismatch:
    "L’invitation a été envoyée à une autre adresse e-mail. Connectez-vous avec cette adresse.",
  membership_field_managed: "Cette information est gérée par un annuaire. Modifiez-la dans l’annuaire.",
  membership_expired:
    "L’accès à cette organisation a pris fin. Demandez à un administrateur de l’organisation de le prolonger.",
  membership_inactive:
    "Votre adhésion à cette organisation est désactivée. Demandez à un administrateur de l’organisation de la réactiver.",
  membership_request_not_pending:
    "La demande d’adhésion n’est plus en attente. Elle a été approuvée, refusée ou retirée.",
  network_error: "Impossible de joindre le serveur. Vérifiez votre connexion et réessayez.",
  not_supported: "Le serveur ne prend pas en charge cette action. Contactez l’assistance.",
  origin_not_allowed: "Le serveur n’accepte pas les requêtes provenant de ce site. Contactez l’assistance.",
  organization_not_active: "Cette organisation n’est pas active. Passez à cette organisation et réessayez.",
  organization_role_in_use: "Des membres ou des invitations ont encore ce rôle. Attribuez-leur d’abord un autre rôle.",
  response_invalid: "La réponse du serveur est illisible. Réessayez dans un instant.",
  service_unavailable: "Le service est indisponible. Réessayez dans un instant.",
  user_deactivated: "Votre compte est désactivé. Contactez l’assistance.",
  unknown_error: "Une erreur s’est produite. Réessayez dans un instant.",
};
