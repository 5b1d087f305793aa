import type { people as english } from "../../labels/en/people.js";

/** The list of people, in Arabic. */
export const people: typeof english = {
  people: "الأشخاص",
  person: "الشخص",
  personDate: "التاريخ",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "مدعوّ", request: "طلب الانضمام" },
  /** The filters. */
  peopleStatuses: {
    all: "الكل",
    active: "النشطون",
    inactive: "غير النشطين",
    invited: "المدعوّون",
    requested: "طلبات الانضمام",
  },
  noPeople: {
    all: "لا يوجد أشخاص بعد",
    active: "لا يوجد أعضاء نشطون",
    inactive: "لا يوجد أعضاء غير نشطين",
    invited: "لا توجد دعوات معلّقة",
    requested: "لا توجد طلبات انضمام",
  },
  noPeopleHint: "يظهر الأعضاء والدعوات وطلبات الانضمام هنا.",
  noMatchingPeople: "لا يوجد أشخاص مطابقون",
  peopleFailed: "تعذّر تحميل الأشخاص",
};
