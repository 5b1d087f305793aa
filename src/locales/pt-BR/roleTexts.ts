/** The built-in roles and permissions in Brazilian Portuguese, by the text that the server sends. */
export const roleTexts: Readonly<Record<string, string>> = {
  Admin: "Administrador",
  Member: "Membro",
  "Manages the organization and its members": "Gerencia a organização e os membros dela",
  "Sees who else is in the organization": "Vê quem mais faz parte da organização",
  "Manage organization": "Gerenciar organização",
  "Change the organization's name, slug and picture": "Alterar o nome, o slug e a imagem da organização",
  "Delete organization": "Excluir organização",
  "Delete the organization and all that belongs to it": "Excluir a organização e tudo o que pertence a ela",
  "Read members": "Ver membros",
  "See who is in the organization": "Ver quem faz parte da organização",
  "Manage members": "Gerenciar membros",
  "Add and remove members and change their roles": "Adicionar e remover membros e alterar as funções deles",
};
