/** The built-in roles and permissions by the text that the server sends: their names and descriptions. */
export const roleTexts: Readonly<Record<string, string>> = {
  Admin: "Admin",
  Member: "Mitglied",
  "Manages the organization and its members": "Verwaltet die Organisation und ihre Mitglieder",
  "Sees who else is in the organization": "Sieht, wer sonst noch zur Organisation gehört",
  "Manage organization": "Organisation verwalten",
  "Change the organization's name, slug and picture": "Name, Slug und Bild der Organisation ändern",
  "Delete organization": "Organisation löschen",
  "Delete the organization and all that belongs to it": "Die Organisation mit allem, was dazugehört, löschen",
  "Read members": "Mitglieder ansehen",
  "See who is in the organization": "Sehen, wer zur Organisation gehört",
  "Manage members": "Mitglieder verwalten",
  "Add and remove members and change their roles": "Mitglieder hinzufügen und entfernen und ihre Rollen ändern",
};
