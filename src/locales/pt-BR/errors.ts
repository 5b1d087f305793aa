import type { OrganizationErrorCode } from "../../organization/errorCodes.js";

/** What happened and what to do, by the error's code, in Brazilian Portuguese. */
export const byCode: Record<OrganizationErrorCode, string> = {
  already_a_member_in_organization: "Este usuário já é membro da organização.",
  authentication_invalid: "Sua sessão foi encerrada. Faça login e tente novamente.",
  bulk_size_exceeded: "Há itens demais em uma única operação. Divida-os em várias.",
  clerk_key_invalid: "A chave secreta está incorreta. Entre em contato com o suporte.",
  duplicate_record: "Este endereço já foi convidado. Reenvie o convite ou revogue-o primeiro.",
  form_param_exceeds_allowed_size: "Um valor é grande demais. Reduza-o e tente novamente.",
  form_param_format_invalid: "Um valor está em um formato inválido. Corrija-o e tente novamente.",
  form_param_missing: "Falta um valor obrigatório. Preencha-o e tente novamente.",
  form_param_nil: "Um valor obrigatório está vazio. Preencha-o e tente novamente.",
  form_param_unknown: "O servidor não reconhece um dos valores enviados. Entre em contato com o suporte.",
  form_param_value_invalid: "Um valor é inválido ou já está em uso. Escolha outro.",
  missing_organization_permission:
    "Você não tem permissão para fazer isso. Peça acesso a um administrador da organização.",
  not_a_member_in_organization: "Você não é membro desta organização. Peça acesso a um administrador da organização.",
  organization_invitation_already_accepted:
    "O convite já foi aceito. Faça login com a conta que o aceitou ou peça um novo convite.",
  organization_invitation_expired: "O convite expirou. Peça um novo.",
  organization_invitation_not_pending: "O convite não está mais pendente: foi aceito, revogado ou expirou.",
  organization_invitation_not_unique:
    "Este endereço já tem um convite pendente. Reenvie o convite ou revogue-o primeiro.",
  organization_invitation_revoked: "O convite foi revogado. Peça um novo.",
  organization_membership_quota_exceeded:
    "A organização não tem mais licenças disponíveis. Remova um membro ou revogue um convite primeiro.",
  organization_minimum_permissions_needed:
    "Pelo menos um membro precisa poder gerenciar membros. Primeiro, atribua a função de administrador a outra pessoa.",
  request_body_invalid: "O servidor não conseguiu ler os dados enviados. Recarregue a página e tente novamente.",
  resource_not_found: "Este item não existe mais. Recarregue a página e tente novamente.",
  too_many_requests: "Muitas tentativas em pouco tempo. Aguarde um momento e tente novamente.",
  // Roster's own.
  group_managed: "Um diretório gerencia este grupo. Faça a alteração nele.",
  group_name_taken: "A organização já tem um grupo com este nome. Escolha outro nome.",
  internal_error: "Ocorreu um erro no servidor. Tente novamente em instantes.",
  invitation_address_mismatch: "O convite foi enviado para outro endereço de e-mail. Faça login com esse endereço.",
  membership_field_managed: "Este dado é gerenciado por um diretório. Altere-o no diretório.",
  membership_expired: "O acesso a esta organização terminou. Peça a um administrador da organização que o prorrogue.",
  membership_inactive:
    "Sua participação nesta organização está desativada. Peça a um administrador da organização que a reative.",
  membership_request_not_pending:
    "A solicitação de participação não está mais pendente: foi aprovada, recusada ou cancelada.",
  network_error: "Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.",
  not_supported: "Esta ação não está disponível aqui. Entre em contato com o suporte.",
  origin_not_allowed: "O servidor não aceita conexões deste site. Entre em contato com o suporte.",
  organization_not_active: "Esta organização não está ativa. Mude para ela e tente novamente.",
  organization_role_in_use: "Ainda há membros ou convites com esta função. Atribua outra função a eles primeiro.",
  response_invalid: "O servidor enviou uma resposta inesperada. Verifique sua conexão e tente novamente.",
  service_unavailable: "O serviço não está disponível. Tente novamente em instantes.",
  user_deactivated: "Sua conta está desativada. Entre em contato com o suporte.",
  unknown_error: "Ocorreu um erro. Tente novamente em instantes.",
};
