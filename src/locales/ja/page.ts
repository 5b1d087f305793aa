import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("ja");

/** What a members page shows at first, beside its table, in Japanese. */
export const page: typeof english = {
  membersTabs: "メンバー、招待、参加リクエスト",
  tabNames: { members: "メンバー", invitations: "招待", requests: "リクエスト", people: "ユーザー" },
  searchAll: "ユーザーを検索",
  matchCount: plural((n) => ({ other: `${n}件一致` })),
  invite: "メンバーを招待",
  seats: plural((all: string, used: string) => ({ other: `${all}シート中${used}シートを使用中` })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    other: `${all}シート中${used}シートを使用中（うち招待中${invited}件）`,
  })),
  seatsUsed: "使用中のシート",
};
