import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { counted, members } from "./counted.js";

const plural = pluralIn("ar");

const moreGroups = counted({
  one: "مجموعة واحدة أخرى",
  two: "مجموعتان أخريان",
  few: "مجموعات أخرى",
  many: "مجموعة أخرى",
  other: "مجموعة أخرى",
});

/** The dialogs of groups, in Arabic. */
export const groups: typeof english = {
  groupsOf: (name: string) => `مجموعات ${name}`,
  groupsHint: "يُحفظ كل تغيير فورًا.",
  searchGroups: "البحث عن مجموعات",
  noGroups: "لا توجد مجموعات بعد",
  noMatchingGroups: "لا توجد مجموعات مطابقة",
  groupsLoading: "جارٍ تحميل المجموعات…",
  groupsFailed: "تعذّر تحميل المجموعات.",
  moreGroups: plural((n) => moreGroups(n, (what) => `${what}. يُرجى البحث للعثور عليها.`)),
  chooseGroup: "اختيار مجموعة",
  groupAdditionHint: "يبقى الأعضاء الموجودون في المجموعة بالفعل فيها.",
  groupRemovalHint: "يبقى هؤلاء الأعضاء في المؤسسة.",
  manageGroupsHint: "تجمع المجموعات الأعضاء، أما الأذونات فتأتي من الأدوار وحدها.",
  newGroup: "مجموعة جديدة",
  groupName: "اسم المجموعة",
  createGroup: "إنشاء المجموعة",
  groupNameProblem: "يُرجى إدخال اسم من حرف واحد إلى مئة حرف.",
  rename: "تغيير الاسم",
  renameGroup: (name: string) => `تغيير اسم ${name}`,
  delete: "حذف",
  deleteNamedGroup: (name: string) => `حذف ${name}`,
  deleteGroup: "حذف المجموعة",
  deleteGroupQuestion: (name: string) => `هل تريد حذف ${name}؟`,
  deleteGroupConsequence: plural((n) =>
    members(n, (who) => `في المجموعة ${who}، ولن تتأثر العضوية في المؤسسة. لا يمكن التراجع عن ذلك.`),
  ),
  groupCreated: (name: string) => `تم إنشاء المجموعة ${name}.`,
  groupRenamed: (name: string) => `تم تغيير اسم المجموعة إلى ${name}.`,
  groupDeleted: (name: string) => `تم حذف المجموعة ${name}.`,
};
