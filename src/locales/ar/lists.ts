import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import { counted, invitations } from "./counted.js";

const plural = pluralIn("ar");

const requests = counted({ one: "طلب واحد", two: "طلبين", few: "طلبات", many: "طلبًا", other: "طلب" });

const joinRequests = counted({
  one: "طلب انضمام واحد",
  two: "طلبَي انضمام",
  few: "طلبات انضمام",
  many: "طلب انضمام",
  other: "طلب انضمام",
});

const otherInvitations = counted({
  one: "دعوة أخرى",
  two: "دعوتين أخريين",
  few: "دعوات أخرى",
  many: "دعوة أخرى",
  other: "دعوة أخرى",
});

const requestGone = (name: string) => `لم يعد طلب انضمام ${name} معلّقًا.`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) =>
      role === undefined ? `تمت الموافقة على انضمام ${name}.` : `تمت الموافقة على انضمام ${name} بدور «${role}».`,
    doneCount: plural((n) => joinRequests(n, (what) => `تمت الموافقة على ${what}.`)),
    failed: (name) => `تعذّرت الموافقة على انضمام ${name}.`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `تم رفض طلب انضمام ${name}.`,
    doneCount: plural((n) => joinRequests(n, (what) => `تم رفض ${what}.`)),
    failed: (name) => `تعذّر رفض طلب انضمام ${name}.`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `تمت إعادة فتح طلب انضمام ${name}.`,
    doneCount: plural((n) => joinRequests(n, (what) => `تمت إعادة فتح ${what}.`)),
    failed: (name) => `تعذّرت إعادة فتح طلب انضمام ${name}.`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `لم تعد الدعوة المرسلة إلى ${address} معلّقة.`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `تمت إعادة إرسال الدعوة إلى ${address}.`,
    doneCount: plural((n) => invitations(n, (what) => `تمت إعادة إرسال ${what}.`)),
    failed: (address) => `تعذّرت إعادة إرسال الدعوة إلى ${address}.`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `تم إبطال الدعوة المرسلة إلى ${address}.`,
    doneCount: plural((n) => invitations(n, (what) => `تم إبطال ${what}.`)),
    failed: (address) => `تعذّر إبطال الدعوة المرسلة إلى ${address}.`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in Arabic. */
export const lists: typeof english = {
  noHitsHint: "يُرجى تجربة اسم أو بريد إلكتروني آخر.",

  // Join requests.
  requests: "طلبات الانضمام",
  searchRequests: "البحث في طلبات الانضمام",
  user: "المستخدم",
  requestedOn: "تاريخ الطلب",
  approve: "موافقة",
  approveFor: (name: string) => `الموافقة على انضمام ${name}`,
  approveUntil: "الموافقة حتى تاريخ محدد",
  approveUntilFor: (name: string) => `الموافقة على انضمام ${name} حتى تاريخ محدد`,
  decline: "رفض",
  declineFor: (name: string) => `رفض طلب انضمام ${name}`,
  roleFor: (name: string, role: string) => `${role}، الدور المحدد عند انضمام ${name}`,
  approveSelected: plural((n) => requests(n, (what) => `الموافقة على ${what}`)),
  declineSelected: plural((n) => requests(n, (what) => `رفض ${what}`)),
  declineSelectedQuestion: plural((n) => requests(n, (what) => `هل تريد رفض ${what}؟`)),
  declineSelectedConsequence: "لن تتم إضافة أي عضو، ويمكن طلب الانضمام مرة أخرى.",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "ليس لديك إذن بالوصول إلى طلبات الانضمام",
    failed: "تعذّر تحميل طلبات الانضمام",
    noMatch: "لا توجد طلبات انضمام مطابقة",
    empty: "لا توجد طلبات انضمام",
    emptyHint: "تظهر طلبات الانضمام المعلّقة هنا.",
  },

  // Invitations.
  invitations: "الدعوات",
  searchInvitations: "البحث في الدعوات",
  expiry: "تنتهي الصلاحية",
  sentOn: "تاريخ الإرسال",
  invitedBy: "الداعي",
  linkCopied: (address) => `تم نسخ رابط ${address}.`,
  invitationStatus: "حالة الدعوة",
  moreSending: plural((n) => otherInvitations(n, (what) => `جارٍ إرسال ${what}…`)),
  resendSelected: plural((n) => invitations(n, (what) => `إعادة إرسال ${what}`)),
  revokeSelected: plural((n) => invitations(n, (what) => `إبطال ${what}`)),
  revokeSelectedQuestion: plural((n) => invitations(n, (what) => `هل تريد إبطال ${what}؟`)),
  revokeSelectedConsequence: "سيتوقف أي رابط مُرسَل عن العمل فورًا.",
  statusNames: {
    pending: "معلّقة",
    accepted: "مقبولة",
    revoked: "مُبطَلة",
    expired: "منتهية الصلاحية",
    all: "الكل",
  },
  mailNotSent: "لم تُرسَل الرسالة الإلكترونية",
  copyLink: "نسخ الرابط",
  copyFailed: "تعذّر نسخ الرابط. يمكنك نسخه من هنا:",
  resend: "إعادة إرسال",
  resendFor: (address: string) => `إعادة إرسال الدعوة إلى ${address}`,
  revoke: "إبطال",
  revokeQuestion: "هل تريد إبطال هذه الدعوة؟",
  revokeConsequence: (address: string) => `سيتوقف الرابط المرسل إلى ${address} عن العمل فورًا.`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "لا توجد دعوات معلّقة",
    accepted: "لا توجد دعوات مقبولة",
    revoked: "لا توجد دعوات مُبطَلة",
    expired: "لا توجد دعوات منتهية الصلاحية",
    all: "لا توجد دعوات",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "ليس لديك إذن بالوصول إلى الدعوات",
    failed: "تعذّر تحميل الدعوات",
    noMatch: "لا توجد دعوات مطابقة",
    emptyHint: "تظهر الدعوات المعلّقة هنا.",
  },
  sending: "جارٍ الإرسال…",
  mailFailed: (address: string) => `تعذّر إرسال الرسالة الإلكترونية إلى ${address}. يمكنك نسخ الرابط وإرساله بنفسك.`,
  mailsFailed: plural((n) => ({
    ...invitations(n, (what) => `تعذّر إرسال ${what} بالبريد الإلكتروني. يمكنك نسخ الروابط وإرسالها بنفسك.`),
    one: "تعذّر إرسال دعوة واحدة بالبريد الإلكتروني. يمكنك نسخ الرابط وإرساله بنفسك.",
    two: "تعذّر إرسال دعوتين بالبريد الإلكتروني. يمكنك نسخ الرابطين وإرسالهما بنفسك.",
  })),
};
