/** The built-in roles and permissions: their names and descriptions. */
export const roleTexts: Readonly<Record<string, string>> = {
  Admin: "Administrador",
  Member: "Miembro",
  "Manages the organization and its members": "Administra la organización y sus miembros",
  "Sees who else is in the organization": "Ve quién más forma parte de la organización",
  "Manage organization": "Administrar la organización",
  "Change the organization's name, slug and picture": "Cambiar el nombre, el slug y la imagen de la organización",
  "Delete organization": "Eliminar la organización",
  "Delete the organization and all that belongs to it": "Eliminar la organización y todo lo que le pertenece",
  "Read members": "Ver miembros",
  "See who is in the organization": "Ver quién forma parte de la organización",
  "Manage members": "Administrar miembros",
  "Add and remove members and change their roles": "Agregar y quitar miembros y cambiar sus roles",
};
