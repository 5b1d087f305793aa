import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("zh-CN");

/** What a members page shows at first, beside its table, in Simplified Chinese. */
export const page: typeof english = {
  membersTabs: "成员、邀请和加入请求",
  tabNames: { members: "成员", invitations: "邀请", requests: "请求", people: "人员" },
  searchAll: "搜索人员",
  matchCount: plural((n) => ({ other: `${n} 个匹配项` })),
  invite: "邀请成员",
  seats: plural((all: string, used: string) => ({ other: `已使用 ${used}/${all} 个席位` })),
  seatsInvited: plural((all: string, used: string, invited: string) => ({
    other: `已使用 ${used}/${all} 个席位，其中 ${invited} 个用于待处理的邀请`,
  })),
  seatsUsed: "已使用的席位",
};
