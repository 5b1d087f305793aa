import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { counted } from "./counted.js";

const plural = pluralIn("ar");
const matches = counted({ one: "نتيجة واحدة", two: "نتيجتان", few: "نتائج", many: "نتيجة", other: "نتيجة" });
const seats = counted({ one: "مقعد واحد", two: "مقعدين", few: "مقاعد", many: "مقعدًا", other: "مقعد" });

/** What a members page shows at first, beside its table, in Arabic. */
export const page: typeof english = {
  membersTabs: "الأعضاء والدعوات وطلبات الانضمام",
  tabNames: { members: "الأعضاء", invitations: "الدعوات", requests: "الطلبات", people: "الأشخاص" },
  searchAll: "البحث عن أشخاص",
  matchCount: plural((n) => matches(n, (what) => what)),
  invite: "دعوة أعضاء",
  seats: plural((all: string, used: string) => seats(all, (what) => `تم استخدام ${used} من أصل ${what}`)),
  seatsInvited: plural((all: string, used: string, invited: string) =>
    seats(all, (what) => `تم استخدام ${used} من أصل ${what}، منها ${invited} للدعوات المعلّقة`),
  ),
  seatsUsed: "المقاعد المستخدمة",
};
