import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";
import { counted } from "./counted.js";

const plural = pluralIn("ar");

const otherFields = counted({
  one: "حقل واحد آخر",
  two: "حقلان آخران",
  few: "حقول أخرى",
  many: "حقلًا آخر",
  other: "حقل آخر",
});

// Verbal nouns instead of verbs: these would have to agree with the gender of the actor.
const by = ({ actor, isOwn }: EventWording) => (isOwn ? "بواسطة العضو نفسه" : `بواسطة ${actor}`);

const affected = ({ actor, person, isOwn }: EventWording) => (isOwn ? actor : person);

function roleChanged(event: EventWording): string {
  const { from, to } = event;
  const role = `تغيير دور ${affected(event)}`;
  if (from !== undefined && to !== undefined) return `${role} من «${from}» إلى «${to}» ${by(event)}`;
  if (to !== undefined) return `${role} إلى «${to}» ${by(event)}`;
  if (from !== undefined) return `${role} من «${from}» ${by(event)}`;
  return `${role} ${by(event)}`;
}

function metadataChanged(event: EventWording): string {
  const change = `تغيير حقول ${affected(event)} المخصصة ${by(event)}`;
  return event.fields === undefined ? change : `${change}: ${event.fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `انضمام ${actor}` : `إضافة ${person} بواسطة ${actor}`;
    return isOwn ? `انضمام ${actor} بدور «${to}»` : `إضافة ${person} بدور «${to}» بواسطة ${actor}`;
  },
  member_role_changed: roleChanged,
  member_removed: (event) =>
    event.from === undefined
      ? `إزالة ${affected(event)} ${by(event)}`
      : `إزالة ${affected(event)} (${event.from}) ${by(event)}`,
  member_left: ({ actor, from }) =>
    from === undefined ? `مغادرة ${actor} المؤسسة` : `مغادرة ${actor} المؤسسة (${from})`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `تغيير الحقول التي يديرها الدليل لدى ${person} بواسطة ${actor}`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `تعطيل العضوية الخاصة بواسطة ${actor}` : `تعطيل عضوية ${person} بواسطة ${actor}`,
  member_reactivated: ({ actor, person }) => `إعادة تفعيل عضوية ${person} بواسطة ${actor}`,
  member_expiry_changed: ({ actor, person }) => `تغيير موعد انتهاء وصول ${person} بواسطة ${actor}`,
  member_expired: ({ person }) => `انتهى وصول ${person}`,
  group_created: ({ actor, group }) => `إنشاء المجموعة «${group}» بواسطة ${actor}`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `تغيير اسم مجموعة إلى «${group}» بواسطة ${actor}`
      : `تغيير اسم المجموعة «${previousGroup}» إلى «${group}» بواسطة ${actor}`,
  group_deleted: ({ actor, group }) => `حذف المجموعة «${group}» بواسطة ${actor}`,
  group_member_added: (event) => `إضافة ${affected(event)} إلى المجموعة «${event.group}» ${by(event)}`,
  group_member_removed: (event) => `إزالة ${affected(event)} من المجموعة «${event.group}» ${by(event)}`,
  ownership_transferred: ({ actor, person }) => `نقل الملكية إلى ${person} بواسطة ${actor}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `دعوة ${person} بواسطة ${actor}` : `دعوة ${person} بدور «${to}» بواسطة ${actor}`,
  invitation_resent: ({ actor, person }) => `إعادة إرسال الدعوة إلى ${person} بواسطة ${actor}`,
  invitation_revoked: ({ actor, person }) => `إبطال الدعوة المرسلة إلى ${person} بواسطة ${actor}`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `قبول ${actor} الدعوة` : `قبول ${actor} الدعوة المرسلة إلى ${person}`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `طلب انضمام من ${actor}` : `طلب انضمام ${person} بواسطة ${actor}`,
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `سحب ${actor} طلب الانضمام` : `سحب طلب انضمام ${person} بواسطة ${actor}`,
  request_accepted: ({ actor, person }) => `الموافقة على طلب انضمام ${person} بواسطة ${actor}`,
  request_rejected: ({ actor, person }) => `رفض طلب انضمام ${person} بواسطة ${actor}`,
  request_reopened: ({ actor, person }) => `إعادة فتح طلب انضمام ${person} بواسطة ${actor}`,
  unknown: ({ actor }) => `تغيير بواسطة ${actor} لا يمكن لهذا الإصدار وصفه`,
};

/** The activity log, in Arabic. */
export const activity: typeof english = {
  activity: "النشاط",
  history: "السجلّ",
  events,
  /** Stands where a user's name would be. */
  formerUser: "مستخدم محذوف",
  moreFields: plural((n) => otherFields(n, (what) => what)),
  eventCategory: "النوع",
  eventCategories: {
    all: "كل الأنشطة",
    members: "الأعضاء",
    roles: "الأدوار",
    invitations: "الدعوات",
    requests: "طلبات الانضمام",
    details: "الحقول المخصصة",
    groups: "المجموعات",
  },
  actor: "بواسطة",
  anyone: "أي شخص",
  period: "الفترة",
  periods: { any: "أي وقت", today: "اليوم", week: "آخر سبعة أيام", month: "آخر ثلاثين يومًا" },
  today: "اليوم",
  yesterday: "أمس",
  clearFilters: "مسح الفلاتر",
  activityPlaceholder: {
    forbidden: "ليس لديك إذن بالوصول إلى نشاط هذه المؤسسة",
    failed: "تعذّر تحميل النشاط",
    loading: "جارٍ تحميل النشاط",
    noMatch: "لا يوجد نشاط مطابق",
    noMatchHint: "يُرجى تجربة نوع أو شخص أو فترة أخرى.",
    empty: "لا يوجد نشاط بعد",
    emptyHint: "تظهر التغييرات على الأعضاء والدعوات وطلبات الانضمام هنا.",
  },
  historyHint: "تظهر التغييرات على هذا العضو هنا.",
};
