import type { people as english } from "../../labels/en/people.js";

/** The list of people, in Japanese. */
export const people: typeof english = {
  people: "ユーザー",
  person: "ユーザー",
  personDate: "日付",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "招待済み", request: "参加リクエスト" },
  /** The filters. */
  peopleStatuses: {
    all: "すべて",
    active: "有効",
    inactive: "無効",
    invited: "招待済み",
    requested: "参加リクエスト",
  },
  noPeople: {
    all: "ユーザーはまだいません",
    active: "有効なメンバーはいません",
    inactive: "無効なメンバーはいません",
    invited: "保留中の招待はありません",
    requested: "参加リクエストはありません",
  },
  noPeopleHint: "メンバー、招待、参加リクエストがここに表示されます。",
  noMatchingPeople: "一致するユーザーはいません",
  peopleFailed: "ユーザーを読み込めませんでした",
};
