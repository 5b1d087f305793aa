/** The built-in roles and permissions in Arabic, by their English texts. */
export const roleTexts: Readonly<Record<string, string>> = {
  Admin: "مسؤول",
  Member: "عضو",
  "Manages the organization and its members": "إدارة المؤسسة وأعضائها",
  "Sees who else is in the organization": "الاطّلاع على بقية أعضاء المؤسسة",
  "Manage organization": "إدارة المؤسسة",
  "Change the organization's name, slug and picture": "تغيير اسم المؤسسة واسمها المختصر في الرابط وصورتها",
  "Delete organization": "حذف المؤسسة",
  "Delete the organization and all that belongs to it": "حذف المؤسسة وكل ما يتبعها",
  "Read members": "الاطّلاع على الأعضاء",
  "See who is in the organization": "الاطّلاع على قائمة أعضاء المؤسسة",
  "Manage members": "إدارة الأعضاء",
  "Add and remove members and change their roles": "إضافة الأعضاء وإزالتهم وتغيير أدوارهم",
};
