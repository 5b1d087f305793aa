import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { sentences } from "../../lib/sentences.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";
import { addresses, addressesAlone, counted, invitations } from "./counted.js";

const plural = pluralIn("ar");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "ليس عنوان بريد إلكتروني.",
  missing_at: "الرمز «@» غير موجود.",
  missing_local_part: "الجزء السابق للرمز «@» غير موجود.",
  missing_domain: "اسم النطاق بعد الرمز «@» غير موجود.",
  extra_at: "يوجد أكثر من رمز «@». يُرجى الفصل بين العناوين بفاصلة.",
  bad_character: "يحتوي على حرف أو رمز غير مسموح به.",
  misplaced_dot: "توجد نقطة في غير موضعها.",
  incomplete_domain: "ينقص اسم النطاق جزؤه الأخير، مثل «\u200e.com».",
  bad_domain: "اسم النطاق غير صالح.",
  too_long: "أطول من أن يكون عنوان بريد إلكتروني.",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "عضو بالفعل.",
  already_invited: "سبق إرسال دعوة.",
  malformed: "لم يقبل الخادم هذا العنوان.",
  over_limit: "لا توجد مقاعد متبقية.",
  not_allowed: "لا يمكنك دعوة أعضاء إلى هذه المؤسسة.",
  failed: "تعذّر إرسال الدعوة.",
};

const otherItems = counted({
  one: "عنصر واحد آخر",
  two: "عنصران آخران",
  few: "عناصر أخرى",
  many: "عنصرًا آخر",
  other: "عنصر آخر",
});

const characters = counted({ one: "حرف واحد", two: "حرفين", few: "أحرف", many: "حرفًا", other: "حرف" });
const charactersAlone = counted({ one: "حرف واحد", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" });
const seatsAlone = counted({ one: "مقعد واحد", two: "مقعدان", few: "مقاعد", many: "مقعدًا", other: "مقعد" });

/** Writing and sending invitations, in Arabic. */
export const inviting: typeof english = {
  inviteHint: "يتلقى كل شخص رابطًا للانضمام.",
  addresses: "عناوين البريد الإلكتروني",
  addressesHint: "يمكنك كتابة العناوين أو لصقها أو إفلاتها هنا، أو فتح ملف \u200e.csv أو \u200e.txt.",
  addressesToInvite: "العناوين المطلوب دعوتها",
  openFile: "فتح ملف",
  dropHere: "يمكنك إفلات العناوين أو ملف هنا",
  addressCount: plural((n) => addressesAlone(n, (what) => what)),
  toFix: plural((n) => ({ other: `${n} بحاجة إلى تصحيح` })),
  moreAddresses: plural((n) => otherItems(n, (what) => what)),
  removeAll: "إزالة الكل",
  editAddress: (address: string) => `تعديل ${address}`,
  edit: "تعديل",
  removeAddress: (address: string) => `إزالة ${address}`,
  addressRemoved: (address: string) => `تمت إزالة ${address}.`,
  addressesCleared: plural((n) => addresses(n, (what) => `تمت إزالة ${what}.`)),
  addressKeys: "يتيح مفتاح Enter تعديل العنوان، ومفتاح Delete إزالته، ومفاتيح الأسهم التنقل بين العناوين.",
  addressesAdded: plural((n) => addresses(n, (what) => `تمت إضافة ${what}.`)),
  needFixing: plural((n) => addressesAlone(n, (what) => `${what} بحاجة إلى تصحيح.`)),
  addressEdited: (address: string) => `تم التغيير إلى ${address}.`,
  addressesRestored: plural((n) => addresses(n, (what) => `تمت استعادة ${what}.`)),
  addressesRepeated: plural((n: string, first: string) => ({
    one: `العنوان ${first} موجود في القائمة بالفعل.`,
    two: "تم تخطّي عنوانين موجودين في القائمة بالفعل.",
    few: `تم تخطّي ${n} عناوين موجودة في القائمة بالفعل.`,
    many: `تم تخطّي ${n} عنوانًا موجودًا في القائمة بالفعل.`,
    other: `تم تخطّي ${n} عنوان موجود في القائمة بالفعل.`,
  })),
  unknownRoles: (names: string) => `لا يمكنك إسناد ما يلي: ${names}. سيُسند إلى هذه العناوين الدور المحدد أدناه.`,
  notTextFile: (name: string) => `الملف ${name} ليس ملفًا نصيًا. يُرجى حفظه بتنسيق \u200e.csv والمحاولة مرة أخرى.`,
  fileTooLarge: (name: string) => `حجم الملف ${name} أكبر من خمسة ميغابايت. يُرجى تقسيمه إلى ملفات أصغر.`,
  fileUnreadable: (name: string) => `تعذّرت قراءة الملف ${name}. يُرجى تجربة ملف آخر.`,
  noAddressesInFile: (name: string) => `لم يتم العثور على عناوين بريد إلكتروني في الملف ${name}.`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `لا يُسمح باستخدام «${character}» في عنوان البريد الإلكتروني.`
      : addressProblems[problem],
  addressesMissing: "يُرجى إدخال عنوان بريد إلكتروني واحد على الأقل.",
  addressesAllBad: "لا يمكن دعوة أي من هذه العناوين. يُرجى تصحيح أحدها أو إضافة عنوان آخر.",
  roleMissing: "يُرجى اختيار دور.",
  messageTooLong: "الرسالة طويلة جدًا. يُرجى اختصارها والمحاولة مرة أخرى.",
  personalMessage: "رسالة شخصية (اختيارية)",
  charactersLeft: plural((n) => charactersAlone(n, (what) => `يتبقى ${what}`)),
  charactersOver: plural((n) => characters(n, (what) => `تم تجاوز الحد بمقدار ${what}`)),
  inviteCount: plural((n) => ({ ...invitations(n, (what) => `إرسال ${what}`), zero: "إرسال الدعوات" })),
  sent: (sent: string, total: string) => `تم إرسال ${sent} من ${total}`,
  invited: plural((n) => invitations(n, (what) => `تم إرسال ${what}.`)),
  invitedNone: "لم يتم إرسال أي دعوات.",
  notInvited: plural((n) => addresses(n, (what) => `لا يمكن دعوة ${what}.`)),
  notSent: plural((n) => ({
    ...addresses(n, (what) => `لم تتم دعوة ${what}، ولا تزال في القائمة.`),
    one: "لم تتم دعوة عنوان واحد، ولا يزال في القائمة.",
    two: "لم تتم دعوة عنوانين، ولا يزالان في القائمة.",
  })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? sentences(invitationRefusals.failed, core.error(error)) : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({ ...seatsAlone(n, (what) => `يتبقى ${what}`), zero: "لا توجد مقاعد متبقية" })),
};
