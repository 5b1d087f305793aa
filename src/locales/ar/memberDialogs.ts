import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { members, membersAlone, otherMembers } from "./counted.js";

const plural = pluralIn("ar");

/** The selection bar's buttons, and the dialogs that change or remove members, in Arabic. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Home",
    end: "End",
    enter: "Enter",
    space: "المسافة",
    shift: "Shift",
    pageUp: "Page Up",
    pageDown: "Page Down",
    control: "Ctrl",
  },
  shortcuts: {
    title: "اختصارات لوحة المفاتيح",
    description: "بعد الانتقال إلى قائمة باستخدام مفتاح Tab:",
    search: "بحث",
    rows: "الصف السابق أو التالي",
    controls: "عناصر التحكم في الصف",
    ends: "الصف الأول أو الأخير",
    open: "فتح",
    select: "تحديد",
    selectRange: "تحديد نطاق",
    actions: "إجراءات الصف",
    pages: "الصفحة السابقة أو التالية",
    undo: "تراجع",
    help: "عرض هذه الاختصارات",
  },
  memberNotFound: "تعذّر العثور على هذا العضو.",
  viewDetails: "عرض التفاصيل",
  copyEmail: "نسخ البريد الإلكتروني",
  emailCopied: (address) => `تم نسخ ${address}.`,
  emailNotCopied: (address) => `تعذّر نسخ البريد الإلكتروني: ${address}`,
  changeRole: "تغيير الدور",
  changeRoles: plural((n) => membersAlone(n, (who) => `تغيير الدور (${who})`)),
  removeMembers: plural((n) => members(n, (who) => `إزالة ${who}`)),
  selectAllMembers: plural((n) => ({
    one: "تحديد عضو واحد",
    two: "تحديد العضوين",
    other: `تحديد جميع الأعضاء (${n})`,
  })),
  selectAllMatching: plural((n) => ({
    one: "تحديد عضو واحد مطابق",
    two: "تحديد العضوين المطابقين",
    other: `تحديد جميع الأعضاء المطابقين (${n})`,
  })),
  checking: "جارٍ التحقق من وجود أعضاء آخرين يمكنهم إدارة الأعضاء…",
  changeRoleQuestion: (name: string, role: string) => `هل تريد تغيير دور ${name} إلى «${role}»؟`,
  gains: "الأذونات المضافة",
  loses: "الأذونات المفقودة",
  demoteYourself: "لن يعود بإمكانك إدارة الأعضاء، ولا يمكنك التراجع عن ذلك. هل تريد المتابعة؟",
  cannotSignIn: (name: string) => `يتعذّر على ${name} تسجيل الدخول. يسري الدور الجديد بعد إعادة تفعيل الحساب.`,
  lastManager: (name: string) => `لا يوجد عضو آخر غير ${name} يمكنه إدارة هذه المؤسسة. يُرجى تعيين مسؤول آخر أولًا.`,
  youAreLastManager: "أنت آخر عضو يمكنه إدارة هذه المؤسسة. يُرجى تعيين مسؤول آخر أولًا.",
  roleChangedByOther: (name: string, role: string) => `غيّر شخص آخر دور ${name} إلى «${role}».`,
  preparingRemoval: "جارٍ التحضير للإزالة…",
  removeMember: "إزالة العضو",
  removeQuestion: (name: string) => `هل تريد إزالة ${name}؟`,
  removeConsequence: (name: string, role: string) =>
    `سيُلغى وصول ${name} (${role}) إلى هذه المؤسسة فورًا، ولا يمكن استعادته إلا بإعادة الإضافة.`,
  removeYourselfQuestion: "هل تريد إزالة نفسك من هذه المؤسسة؟",
  removeYourself: "سيُلغى وصولك إلى هذه المؤسسة فورًا، ولا يمكنك إعادة إضافة نفسك.",
  removeYourselfAgain: "لا يمكن أن يعيد إضافتك إلا مسؤول آخر. هل تريد المتابعة؟",

  // Several members.
  changeRolesQuestion: (role: string) => `هل تريد تغيير الدور إلى «${role}»؟`,
  removeMembersQuestion: plural((n) => members(n, (who) => `هل تريد إزالة ${who}؟`)),
  removeMembersConsequence: "سيُلغى الوصول إلى هذه المؤسسة فورًا، ولا يمكن استعادته إلا بإعادة الإضافة.",
  andMore: plural((n) => otherMembers(n, (who) => `و${who}`)),
  roleCount: (role: string, count: string) => `${role}: ${count}`,
  youAmong: "يشملك هذا الإجراء أيضًا.",
  changedByOtherCount: plural((n) => ({
    one: "غيّر شخص آخر دور أحد الأعضاء المحددين.",
    two: "غيّر شخص آخر دور اثنين من الأعضاء المحددين.",
    other: `غيّر شخص آخر دور ${n} من الأعضاء المحددين.`,
  })),
  unchangedCount: plural((n) => members(n, (who) => `هذا الدور مُسند بالفعل إلى ${who}.`)),
  cannotSignInCount: plural((n) => ({
    ...members(n, (who) => `يتعذّر على ${who} تسجيل الدخول. يسري الدور الجديد بعد إعادة تفعيل حساباتهم.`),
    one: "يتعذّر على عضو واحد تسجيل الدخول. يسري الدور الجديد بعد إعادة تفعيل حسابه.",
    two: "يتعذّر على عضوين تسجيل الدخول. يسري الدور الجديد بعد إعادة تفعيل حسابيهما.",
  })),
  losesManaging: plural((n) => members(n, (who) => `لن يعود بإمكان ${who} إدارة الأعضاء.`)),
  goneCount: plural((n) => ({
    one: "لم تعد عضوية أحد المحددين قائمة، وسيتم تخطّيه.",
    two: "لم تعد عضوية اثنين من المحددين قائمة، وسيتم تخطّيهما.",
    other: `لم تعد عضوية ${n} من المحددين قائمة، وسيتم تخطّيهم.`,
  })),
  permissionOf: plural((n: string, permission: string) => membersAlone(n, (who) => `${permission} (${who})`)),
  noManagerLeft: "لن يبقى أي عضو يمكنه إدارة الأعضاء. يُرجى إلغاء تحديد عضو واحد على الأقل ممن يمكنهم ذلك.",
};
