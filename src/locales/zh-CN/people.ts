import type { people as english } from "../../labels/en/people.js";

/** The list of people, in Simplified Chinese. */
export const people: typeof english = {
  people: "人员",
  person: "人员",
  personDate: "日期",
  /** The badge of a person who is no member yet. */
  personKinds: { invitation: "已邀请", request: "已申请加入" },
  /** The filters. */
  peopleStatuses: {
    all: "全部",
    active: "活跃",
    inactive: "未启用",
    invited: "已邀请",
    requested: "已申请加入",
  },
  noPeople: {
    all: "暂无人员",
    active: "没有活跃的成员",
    inactive: "没有未启用的成员",
    invited: "没有待处理的邀请",
    requested: "没有加入请求",
  },
  noPeopleHint: "成员、邀请和加入请求将显示在此处。",
  noMatchingPeople: "没有匹配的人员",
  peopleFailed: "无法加载人员",
};
