import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";
import { members } from "./counted.js";

const plural = pluralIn("ar");

export const noLongerMember = (name: string) => `لم تعد عضوية ${name} قائمة.`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `تم تغيير دور ${name} إلى «${role}».`,
    doneNoMatch: (name, role) => `تم تغيير دور ${name} إلى «${role}». لم يعد هذا العضو مطابقًا للفلتر.`,
    doneCount: plural((n) => members(n, (who) => `تم تغيير دور ${who}.`)),
    doneCountNoMatch: plural((n) => ({
      ...members(n, (who) => `تم تغيير دور ${who}. لم يعد هؤلاء الأعضاء مطابقين للفلتر.`),
      one: "تم تغيير دور عضو واحد. لم يعد هذا العضو مطابقًا للفلتر.",
      two: "تم تغيير دور عضوين. لم يعد هذان العضوان مطابقين للفلتر.",
    })),
    failed: (name) => `تعذّر تغيير دور ${name}.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `تمت إزالة ${name}.`,
    doneCount: plural((n) => members(n, (who) => `تمت إزالة ${who}.`)),
    failed: (name) => `تعذّرت إزالة ${name}.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `تمت إعادة إضافة ${name}. أصبح تاريخ الانضمام هو اليوم، ولم تتم استعادة البيانات الوصفية الخاصة.`,
    doneCount: plural((n) =>
      members(
        n,
        (who) => `تمت إعادة إضافة ${who}. أصبح تاريخ الانضمام هو اليوم، ولم تتم استعادة البيانات الوصفية الخاصة.`,
      ),
    ),
    failed: (name) => `تعذّرت إعادة إضافة ${name}.`,
    gone: (name) => `لم يعد حساب ${name} موجودًا.`,
  },
  deactivateMember: {
    done: (name) => `تم تعطيل عضوية ${name}.`,
    doneCount: plural((n) => members(n, (who) => `تم تعطيل عضوية ${who}.`)),
    failed: (name) => `تعذّر تعطيل عضوية ${name}.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `تمت إعادة تفعيل عضوية ${name}.`,
    doneCount: plural((n) => members(n, (who) => `تمت إعادة تفعيل عضوية ${who}.`)),
    failed: (name) => `تعذّرت إعادة تفعيل عضوية ${name}.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `تم تغيير موعد انتهاء وصول ${name}.`,
    doneCount: plural((n) => members(n, (who) => `تم تغيير موعد انتهاء وصول ${who}.`)),
    failed: (name) => `تعذّر تغيير موعد انتهاء وصول ${name}.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `تمت إضافة ${name} إلى «${group}».`,
    doneCount: plural((n) => members(n, (who) => `تمت إضافة ${who} إلى المجموعة.`)),
    failed: (name) => `تعذّرت إضافة ${name} إلى المجموعة.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `تمت إزالة ${name} من «${group}».`,
    doneCount: plural((n) => members(n, (who) => `تمت إزالة ${who} من المجموعة.`)),
    failed: (name) => `تعذّرت إزالة ${name} من المجموعة.`,
    gone: noLongerMember,
  },
};
