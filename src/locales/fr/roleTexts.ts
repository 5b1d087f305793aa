/** Roles and permissions by the text that the server sends: their names and descriptions. */
export const roleTexts: Readonly<Record<string, string>> = {
  Admin: "Admin",
  Member: "Membre",
  "Manages the organization and its members": "Gère l’organisation et ses membres",
  "Sees who else is in the organization": "Voit qui fait partie de l’organisation",
  "Manage organization": "Gérer l’organisation",
  "Change the organization's name, slug and picture": "Modifier le nom, le slug et l’image de l’organisation",
  "Delete organization": "Supprimer l’organisation",
  "Delete the organization and all that belongs to it": "Supprimer l’organisation et tout ce qui s’y rattache",
  "Read members": "Consulter les membres",
  "See who is in the organization": "Voir qui fait partie de l’organisation",
  "Manage members": "Gérer les membres",
  "Add and remove members and change their roles": "Ajouter ou retirer des membres et changer leur rôle",
};
