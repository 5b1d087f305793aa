import type { PluralForms } from "../../labels/pluralIn.js";

/** A noun as it follows a number. `one` and `two` stand without the number, as Arabic writes them. */
type Noun = Readonly<Record<"one" | "two" | "few" | "many" | "other", string>>;

/** Returns a function that writes a text with a counted noun in each plural form. */
export const counted =
  ({ one, two, few, many, other }: Noun) =>
  (n: string, text: (noun: string) => string): PluralForms => ({
    zero: text(`${n} ${other}`),
    one: text(one),
    two: text(two),
    few: text(`${n} ${few}`),
    many: text(`${n} ${many}`),
    other: text(`${n} ${other}`),
  });

const member: Noun = { one: "عضو واحد", two: "عضوين", few: "أعضاء", many: "عضوًا", other: "عضو" };
const address: Noun = { one: "عنوان واحد", two: "عنوانين", few: "عناوين", many: "عنوانًا", other: "عنوان" };

/** After a noun or a preposition. */
export const members = counted(member);
/** As a subject or alone. */
export const membersAlone = counted({ ...member, two: "عضوان" });
/** As a subject or alone. */
export const otherMembers = counted({
  one: "عضو واحد آخر",
  two: "عضوان آخران",
  few: "أعضاء آخرين",
  many: "عضوًا آخر",
  other: "عضو آخر",
});
/** After a noun or a preposition. */
export const addresses = counted(address);
/** As a subject or alone. */
export const addressesAlone = counted({ ...address, two: "عنوانان" });
/** After a noun or a preposition. */
export const invitations = counted({
  one: "دعوة واحدة",
  two: "دعوتين",
  few: "دعوات",
  many: "دعوة",
  other: "دعوة",
});
/** After a noun or a preposition. */
export const changes = counted({
  one: "تغيير واحد",
  two: "تغييرين",
  few: "تغييرات",
  many: "تغييرًا",
  other: "تغيير",
});
