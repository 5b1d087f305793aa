import type { OrganizationErrorCode } from "../../organization/errorCodes.js";

/** What to say for each error code, in Spanish. */
export const errors: Record<OrganizationErrorCode, string> = {
  already_a_member_in_organization: "Este usuario ya es miembro de la organización.",
  authentication_invalid: "Su sesión no es válida. Inicie sesión e inténtelo de nuevo.",
  bulk_size_exceeded: "La solicitud incluye demasiados elementos. Divídala en varias.",
  clerk_key_invalid: "La clave secreta no es correcta. Póngase en contacto con el equipo de soporte.",
  duplicate_record: "Esta dirección ya tiene una invitación. Reenvíela o revóquela primero.",
  form_param_exceeds_allowed_size: "El contenido es demasiado largo. Acórtelo e inténtelo de nuevo.",
  form_param_format_invalid: "Un valor no tiene el formato correcto. Corríjalo e inténtelo de nuevo.",
  form_param_missing: "Falta un dato obligatorio. Complételo e inténtelo de nuevo.",
  form_param_nil: "Un dato obligatorio está vacío. Complételo e inténtelo de nuevo.",
  form_param_unknown:
    "El servidor no reconoce uno de los datos enviados. Vuelva a cargar la página e inténtelo de nuevo.",
  form_param_value_invalid: "Un valor no es válido o ya está en uso. Cámbielo e inténtelo de nuevo.",
  missing_organization_permission:
    "No tiene permiso para realizar esta acción. Pida a un administrador de la organización que le dé acceso.",
  not_a_member_in_organization: "Usted no es miembro de esta organización. Solicite una invitación a un administrador.",
  organization_invitation_already_accepted:
    "Esta invitación ya se aceptó. Inicie sesión con la cuenta que la aceptó o solicite otra invitación.",
  organization_invitation_expired: "Esta invitación expiró. Solicite otra.",
  organization_invitation_not_pending: "Esta invitación ya no está pendiente: se aceptó, se revocó o expiró.",
  organization_invitation_not_unique: "Esta dirección ya tiene una invitación. Reenvíela o revóquela primero.",
  organization_invitation_revoked: "Esta invitación se revocó. Solicite otra.",
  organization_membership_quota_exceeded:
    "No quedan puestos en la organización. Quite un miembro o revoque una invitación primero.",
  organization_minimum_permissions_needed:
    "Al menos un miembro debe poder administrar miembros. Primero, conceda el rol de administrador a otra persona.",
  request_body_invalid: "El servidor no pudo interpretar la solicitud. Vuelva a cargar la página e inténtelo de nuevo.",
  resource_not_found: "Este elemento ya no existe. Vuelva a cargar la página e inténtelo de nuevo.",
  too_many_requests: "Demasiadas solicitudes. Espere un momento e inténtelo de nuevo.",
  group_managed: "Un directorio administra este grupo. Cámbielo allí.",
  group_name_taken: "La organización ya tiene un grupo con este nombre. Elija otro nombre.",
  internal_error: "Se produjo un error en el servidor. Inténtelo de nuevo en unos instantes.",
  invitation_address_mismatch:
    "La invitación se envió a otra dirección de correo electrónico. Inicie sesión con esa dirección.",
  membership_field_managed: "Un directorio administra este dato. Modifíquelo allí.",
  membership_expired:
    "El acceso a esta organización ha finalizado. Pida a un administrador de la organización que lo amplíe.",
  membership_inactive:
    "Su membresía en esta organización está desactivada. Pida a un administrador de la organización que la reactive.",
  membership_request_not_pending: "Esta solicitud de ingreso ya no está pendiente: se aprobó, se rechazó o se retiró.",
  network_error: "No se pudo conectar con el servidor. Compruebe su conexión e inténtelo de nuevo.",
  not_supported: "Este servidor no admite esta función. Póngase en contacto con el equipo de soporte.",
  origin_not_allowed:
    "El servidor no acepta solicitudes de este sitio web. Póngase en contacto con el equipo de soporte.",
  organization_not_active: "Esta organización no está activa en su sesión. Cambie a ella e inténtelo de nuevo.",
  organization_role_in_use: "Hay miembros o invitaciones con este rol. Primero asígneles otro.",
  response_invalid: "El servidor envió una respuesta inesperada. Inténtelo de nuevo en unos instantes.",
  service_unavailable: "El servicio no está disponible. Inténtelo de nuevo en unos instantes.",
  user_deactivated: "Su cuenta está desactivada. Póngase en contacto con el equipo de soporte.",
  unknown_error: "Se produjo un error. Inténtelo de nuevo en unos instantes.",
};
