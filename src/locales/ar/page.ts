import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { counted, members, otherMembers } from "./counted.js";

const plural = pluralIn("ar");

const matches = counted({ one: "نتيجة واحدة", two: "نتيجتان", few: "نتائج", many: "نتيجة", other: "نتيجة" });

/** The page, and its dialogs of members, in Arabic. */
export const page: typeof english = {
  // The whole page.
  membersTabs: "الأعضاء والدعوات وطلبات الانضمام",
  tabNames: { members: "الأعضاء", invitations: "الدعوات", requests: "الطلبات", people: "الأشخاص" },
  searchAll: "البحث عن أشخاص",
  matchCount: plural((n) => matches(n, (what) => what)),

  // Adding a member.
  chooseRole: "اختيار دور",
  addMember: "إضافة عضو",
  addMemberHint: "إضافة شخص لديه حساب بالفعل.",
  userIdHint: "على سبيل المثال: user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "يُرجى إدخال معرّف مستخدم.",
  userNotFound: "لا يوجد مستخدم بهذا المعرّف. يُرجى التحقق منه والمحاولة مرة أخرى.",
  added: (name: string) => `تمت إضافة ${name}.`,
  adding: "جارٍ الإضافة…",

  // Adding many members.
  addMembers: "إضافة أعضاء",
  addMembersHint: "إضافة أشخاص لديهم حسابات بالفعل.",
  users: "المستخدمون",
  userIdsHint: "يمكنك لصق معرّفات مستخدمين، أو بيانات CSV تتضمن العمود user_id.",
  usersHint: "يمكنك لصق معرّفات مستخدمين أو عناوين بريد إلكتروني، أو بيانات CSV تتضمن العمود user_id أو email.",
  usersMissing: "يُرجى إدخال مستخدم واحد على الأقل.",
  addedMembers: plural((n) => ({ ...members(n, (who) => `تمت إضافة ${who}.`), zero: "لم تتم إضافة أي عضو." })),
  usersLeft: plural((n) => ({
    zero: `تعذّرت إضافة ${n} مستخدم، ولا يزالون في القائمة.`,
    one: "تعذّرت إضافة مستخدم واحد، ولا يزال في القائمة.",
    two: "تعذّرت إضافة مستخدمَين اثنين، ولا يزالان في القائمة.",
    few: `تعذّرت إضافة ${n} مستخدمين، ولا يزالون في القائمة.`,
    many: `تعذّرت إضافة ${n} مستخدمًا، ولا يزالون في القائمة.`,
    other: `تعذّرت إضافة ${n} مستخدم، ولا يزالون في القائمة.`,
  })),
  addingMembers: (done: string, total: string) => `تمت إضافة ${done} من ${total}`,
  addOutcomes: {
    alreadyMember: "عضو بالفعل",
    duplicate: "مكرّر في القائمة",
    notFound: "لم يتم العثور على المستخدم",
    wrongEnd: "ليس تاريخًا من اليوم حتى عام 9999",
    unknownGroup: "المجموعة غير موجودة أو يديرها دليل",
    failed: "تعذّرت الإضافة",
    unsent: "لم تتم الإضافة بعد",
  },

  // Leaving the organization, and transferring ownership.
  leave: "مغادرة المؤسسة",
  leaveQuestion: "هل تريد مغادرة هذه المؤسسة؟",
  ownStatusManagedBy: (source: string) => `لا يمكنك مغادرة المؤسسة: تُدار عضويتك من خلال ${source}.`,
  ownRoleManagedBy: (source: string) => `لا يمكنك نقل الملكية: يُدار دورك من خلال ${source}.`,
  transferFirst: "أنت آخر عضو يمكنه إدارة هذه المؤسسة. يُرجى نقل الملكية قبل المغادرة.",
  transferOwnership: "نقل الملكية",
  transferQuestion: "هل تريد نقل الملكية؟",
  transferConsequence: "سيتم تبادل الدورين بينك وبين المالك الجديد، ولا يمكن لأحد غيره التراجع عن ذلك.",
  transferAgain: "لا يمكن أن يعيد إليك دورك إلا المالك الجديد. هل تريد المتابعة؟",
  transferTo: (name: string) => `نقل الملكية إلى ${name}`,
  membersLoading: "جارٍ تحميل الأعضاء",
  newOwner: "المالك الجديد",
  moreMembers: plural((n) => otherMembers(n, (who) => `هناك ${who}. يمكنك استخدام البحث لعرض البقية.`)),
  typeName: (name: string) => `للتأكيد، يُرجى كتابة اسم المؤسسة: ${name}`,

  // A member's details.
  previousMember: "العضو السابق",
  nextMember: "العضو التالي",
  permissions: "الأذونات",
  noPermissions: "لا توجد أذونات",
  username: "اسم المستخدم",
  membership: "العضوية",
  customFields: "الحقول المخصصة",
  noCustomFields: "لا توجد حقول مخصصة",
  yes: "نعم",
  no: "لا",
  addField: "إضافة حقل",
  fieldName: "الاسم",
  fieldType: "النوع",
  fieldTypes: { text: "نص", number: "رقم", boolean: "نعم أو لا", json: "JSON" },
  fieldValue: (name: string) => (name ? `قيمة ${name}` : "القيمة"),
  removeField: (name: string) => (name ? `إزالة ${name}` : "إزالة الحقل"),
  restoreField: (name: string) => `استعادة ${name}`,
  fieldRemoved: "ستتم الإزالة عند الحفظ",
  fieldProblems: {
    keyMissing: "يُرجى إدخال اسم.",
    keyTaken: "يوجد حقل بهذا الاسم بالفعل.",
    keyRefused: "هذا الاسم محجوز. يُرجى اختيار اسم آخر.",
    valueMissing: "يُرجى إدخال قيمة أو إزالة هذا الحقل.",
    notNumber: "ليس رقمًا. يُرجى استخدام أرقام ونقطة عشرية، مثل 1.5.",
    longNumber: "يحتوي هذا الرقم على خانات كثيرة جدًا. يُرجى حفظه بنوع «نص».",
    keyRepeated: "يتكرر الاسم نفسه مرتين في كائن واحد. يُرجى إزالة أحدهما.",
    notJson: "تنسيق JSON غير صالح. يُرجى التحقق من علامات الاقتباس والفواصل والأقواس.",
    holdsNull: "لا يُسمح بالقيمة «null» هنا. يُرجى إزالة العنصر بدلًا من ذلك.",
    holdsRefusedKey: "يحتوي على اسم محجوز. يُرجى اختيار اسم آخر.",
  },
  fieldChanged: (value: string) => `غيّر شخص آخر هذه القيمة إلى ${value}. سيؤدي الحفظ إلى استبدالها.`,
  fieldGone: "أزال شخص آخر هذا الحقل. سيؤدي الحفظ إلى إضافته مرة أخرى.",
  fieldsTooLarge: "الحد الأقصى لحجم الحقول المخصصة هو ثمانية كيلوبايت. يُرجى اختصارها والحفظ مرة أخرى.",
  save: "حفظ",
  saving: "جارٍ الحفظ…",
  discard: "تجاهل",
  discardQuestion: "هل تريد تجاهل تغييراتك؟",
  discardConsequence: (name: string) => `ستُفقد تغييراتك على حقول ${name} المخصصة.`,
  discardSending: "تم إرسال تغييراتك بالفعل، وقد يتم حفظها رغم ذلك.",
  fieldsSaved: (name: string) => `تم حفظ حقول ${name} المخصصة.`,
  fieldsSaveFailed: (name: string) => `تعذّر حفظ حقول ${name} المخصصة.`,

  // The table's layout.
  layoutHint: "اختيار الأعمدة وإعادة ترتيبها.",
  columns: "الأعمدة",
  moveUp: (column: string) => `نقل ${column} إلى أعلى`,
  moveDown: (column: string) => `نقل ${column} إلى أسفل`,
  movedTo: (column: string, place: string, of: string) => `أصبح العمود «${column}» في الموضع ${place} من ${of}.`,
  density: "ارتفاع الصف",
  densities: { comfortable: "مريح", compact: "مضغوط" },
  resetLayout: "إعادة الضبط",
  layoutReset: "تمت استعادة التخطيط الافتراضي.",
  done: "تم",

  // Exporting.
  exportMembers: "تصدير الأعضاء",
  exportCounting: "جارٍ حساب عدد الأعضاء…",
  exportUncounted: "سيتم تصدير الأعضاء المطابقين للبحث والفلاتر.",
  exportCount: plural((n) => ({
    one: "سيتم تصدير العضو الوحيد في المؤسسة.",
    two: "سيتم تصدير العضوين في المؤسسة.",
    other: `سيتم تصدير جميع أعضاء المؤسسة (${n}).`,
  })),
  exportMatchCount: plural((n) => ({
    one: "سيتم تصدير العضو الوحيد المطابق للبحث والفلاتر.",
    two: "سيتم تصدير العضوين المطابقين للبحث والفلاتر.",
    other: `سيتم تصدير الأعضاء المطابقين للبحث والفلاتر (${n}).`,
  })),
  exportNone: "لا يوجد أعضاء مطابقون للبحث والفلاتر.",
  exportContents: (columns: string) =>
    `ملف \u200e.csv يتضمن صفًا لكل عضو. الأعمدة: ${columns}. تبدأ الخلايا التي تشبه الصيغ بفاصلة عليا حتى لا ينفّذها برنامج جداول البيانات.`,
  exportFileName: (day: string) => `members-${day}.csv`,
  exported: plural((n: string, file: string) => members(n, (who) => `تم تصدير ${who} إلى ${file}.`)),
  exportFewer: plural((n) => members(n, (who) => `نقص العدد بمقدار ${who} منذ بدء التصدير.`)),
  exportMore: plural((n) => members(n, (who) => `زاد العدد بمقدار ${who} منذ بدء التصدير.`)),
  exportOutdated: plural((n) => ({ other: `تغيّر الأعضاء أثناء التصدير، وعدد المطابقين الآن: ${n}.` })),
  exportOffline: "لا يتوفر اتصال بالإنترنت. سيستمر التصدير عند عودة الاتصال.",
  exportStopped: "تم إيقاف التصدير. لم يُحفظ أي ملف.",
  exportFailed: "تعذّر تصدير الأعضاء. لم يُحفظ أي ملف.",
  exportBroken: "تعذّر تصدير أحد الأعمدة. يُرجى التواصل مع فريق الدعم.",
  exportNotSaved: "لم يحفظ المتصفح الملف. يُرجى التحقق من إعدادات التنزيل والمحاولة مرة أخرى.",
};
