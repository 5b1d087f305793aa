import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { changes, counted, members, membersAlone } from "./counted.js";
import { byCode } from "./errors.js";
import { roleTexts } from "./roleTexts.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("ar");

const roleGone = "لم يعد هذا الدور موجودًا. يُرجى اختيار دور آخر.";

const skippedItems = counted({ one: "عنصر واحد", two: "عنصرين", few: "عناصر", many: "عنصرًا", other: "عنصر" });

const hiddenChanges = counted({
  one: "تغيير آخر غير معروض هنا",
  two: "تغييرين آخرين غير معروضين هنا",
  few: "تغييرات أخرى غير معروضة هنا",
  many: "تغييرًا آخر غير معروض هنا",
  other: "تغيير آخر غير معروض هنا",
});

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "كلمة المرور",
  passkey: "مفتاح المرور",
  sso: "تسجيل الدخول الموحّد",
  magic_link: "رابط الدخول",
};

/** The words of the member table and of the parts that all lists share, in Arabic. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "العضو",
  name: "الاسم",
  userId: "معرّف المستخدم",
  members: "الأعضاء",
  emailAddress: "البريد الإلكتروني",
  role: "الدور",
  roleTexts,
  roleKey: "مفتاح الدور",
  joined: "تاريخ الانضمام",
  lastChanged: "آخر تحديث",
  lastActive: "آخر نشاط",
  neverActive: "أبدًا",
  twoFactor: "المصادقة الثنائية",
  twoFactorStates: { enabled: "مفعّلة", disabled: "معطّلة" },
  signInMethods: "طريقة تسجيل الدخول",
  signInMethodTexts,
  source: "المصدر",
  managedBy: (source: string) => `بإدارة ${source}`,
  roleManagedBy: (name: string, source: string) => `يُدار دور ${name} من خلال ${source}.`,
  inNewTab: (text: string) => `${text} (يُفتح في علامة تبويب جديدة)`,
  groups: "المجموعات",
  actions: "الإجراءات",
  actionsFor: (name: string) => `الإجراءات المتاحة بشأن ${name}`,
  actionFailed: (action: string, who: string) => `تعذّر تنفيذ الإجراء «${action}» بالنسبة إلى ${who}.`,
  memberCount: plural((n) => membersAlone(n, (who) => who)),
  unnamed: "بلا اسم",
  you: "أنت",
  banned: "محظور",
  deprovisioned: "معطّل",
  status: "الحالة",
  statuses: { active: "نشط", inactive: "غير نشط", expired: "منتهي" },
  accessEnds: "انتهاء الوصول",
  ends: (when: string) => `ينتهي ${when}`,

  // Search and filters.
  searchMembers: "البحث عن أعضاء",
  clearSearch: "مسح البحث",
  allRoles: "كل الأدوار",
  filterByRole: "التصفية حسب الدور",
  filterBySource: "التصفية حسب المصدر",
  allSources: "كل المصادر",
  notManaged: "غير مُدار",
  allGroups: "كل المجموعات",
  filterByGroup: "التصفية حسب المجموعة",
  deletedGroup: "مجموعة محذوفة",
  inactiveFor: { 30: "غير نشط منذ 30 يومًا", 90: "غير نشط منذ 90 يومًا" },
  filterByActivity: "التصفية حسب النشاط",
  anyActivity: "أي نشاط",
  withTwoFactor: { enabled: "مع المصادقة الثنائية", disabled: "بدون المصادقة الثنائية" },
  filterByTwoFactor: "التصفية حسب المصادقة الثنائية",
  anyTwoFactor: "المصادقة الثنائية: الكل",
  manageGroups: "إدارة المجموعات",
  filterByStatus: "التصفية حسب الحالة",
  endingSoon: "ينتهي قريبًا",
  allStatuses: "كل الحالات",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `التصفية حسب ${name}`,
  allOf: (name: string) => `${name}: الكل`,
  filterOn: (name: string, value: string) => `${name}: ${value}`,
  clearFilter: (filter) => `إزالة الفلتر: ${filter}`,
  savedFilters: "الفلاتر المحفوظة",
  joinedSince: { today: "المنضمون اليوم", thisMonth: "المنضمون هذا الشهر", thisYear: "المنضمون هذا العام" },
  tableLayout: "تخطيط الجدول",
  sortBy: (column: string) => `الترتيب حسب ${column}`,

  // The button that opens the export dialog.
  export: "تصدير",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `التنقل بين صفحات ${list}`,
  rowsPerPage: "عدد الصفوف في الصفحة",
  range: (from: string, to: string, count: string) => `${from}–${to} من ${count}`,
  noRows: "لا توجد نتائج",
  firstPage: "الصفحة الأولى",
  previousPage: "الصفحة السابقة",
  nextPage: "الصفحة التالية",
  lastPage: "الصفحة الأخيرة",

  // Empty, failed and offline lists.
  noMembers: "لا يوجد أعضاء بعد",
  noMembersHint: "يظهر الأعضاء هنا عند انضمامهم.",
  noMatch: "لا يوجد أعضاء مطابقون",
  noMatchHint: "يُرجى تجربة اسم أو بريد إلكتروني أو دور آخر.",
  showAllMembers: "مسح البحث والفلاتر",
  loadFailed: "تعذّر تحميل الأعضاء",
  refreshFailed: "تعذّر تحديث هذه القائمة. قد تكون بياناتها قديمة.",
  offline: "لا يتوفر اتصال بالإنترنت. سيتم تحميل هذه القائمة عند عودة الاتصال.",
  offlineSince: (time: string) => `لا يتوفر اتصال بالإنترنت. يتم عرض البيانات المحفوظة في ${time}.`,
  waitingWrites: plural((n) => changes(n, (what) => `سيتم إرسال ${what} عند عودة الاتصال بالإنترنت.`)),
  noLongerMember,
  forbidden: "ليس لديك إذن بالوصول إلى أعضاء هذه المؤسسة",
  forbiddenHint: "يُرجى طلب الإذن من أحد مسؤولي المؤسسة.",
  tryAgain: "إعادة المحاولة",
  partFailed: "تعذّر تحميل هذا الجزء من الصفحة. يُرجى التحقق من الاتصال بالإنترنت والمحاولة مرة أخرى.",
  dismiss: "إخفاء",
  retryFor: (name: string) => `إعادة المحاولة بشأن ${name}`,
  dismissFor: (name: string) => `إخفاء الرسالة بشأن ${name}`,

  // What to say after a write to a member.
  memberWrites,
  undone: "تم التراجع.",
  undo: "تراجع",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}، تغيير دور ${name}`,
  roleOf: (name: string) => `دور ${name}`,
  roleGone,
  protectedRole: "لا يمكنك إجراء تغييرات على الأعضاء الذين لديهم هذا الدور.",
  readOnly: (name: string, reason: string) => `لا يمكن تعديل عضوية ${name}: ${reason}`,
  membersFailed: "تعذّر تحميل الأعضاء.",
  permissionsFailed: "تعذّر تحميل أذوناتك.",

  // Removing a member.
  remove: "إزالة",

  cancel: "إلغاء",
  close: "إغلاق",

  // Tabs.
  showing: (tab: string) => `المعروض الآن: ${tab}.`,

  // Selecting rows, and changes of many.
  select: (name: string) => `تحديد ${name}`,
  selectAllOnPage: "تحديد الكل في هذه الصفحة",
  selected: plural((n) => ({ other: `تم تحديد ${n}` })),
  selectedElsewhere: plural((n) => ({ other: `منها ${n} في صفحات أخرى` })),
  excludingYou: "باستثنائك",
  excludingReadOnly: plural((n) => ({
    ...members(n, (who) => `باستثناء ${who} لا يمكنك إجراء تغييرات عليهم`),
    one: "باستثناء عضو واحد لا يمكنك إجراء تغييرات عليه",
    two: "باستثناء عضوين لا يمكنك إجراء تغييرات عليهما",
  })),
  selecting: (done: string, total: string) => `جارٍ تحديد ${done} من ${total}`,
  clearSelection: "إلغاء التحديد",
  progress: (done: string, total: string) => `${done} من ${total}`,
  timeLeft: (time) => `الوقت المتبقي تقريبًا: ${time}`,
  stop: "إيقاف",
  stopping: "جارٍ الإيقاف…",
  failedCount: plural((n) => changes(n, (what) => `تعذّر إجراء ${what}.`)),
  skippedCount: plural((n) => skippedItems(n, (what) => `تم تخطّي ${what}.`)),
  moreFailed: plural((n) => hiddenChanges(n, (what) => `تعذّر أيضًا إجراء ${what}.`)),
  retryCount: plural((n) => ({ other: `إعادة محاولة ما فشل (${n})` })),
  dismissAll: "إخفاء الكل",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "انتهت صلاحية الجلسة. يُرجى تسجيل الدخول مرة أخرى.",
    roleNotYours: "لا يمكنك إسناد هذا الدور. يُرجى اختيار دور آخر.",
    roleGone,
    groupGone: "لم تعد هذه المجموعة موجودة. يُرجى اختيار مجموعة أخرى.",
    byCode,
  }),
};
