import type { core as english } from "../../labels/core.js";
import { errorIn } from "../../labels/errorIn.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { byCode } from "./errors.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("zh-CN");

const roleGone = "此角色已不存在。请选择其他角色。";

const roleTexts: Readonly<Record<string, string>> = {
  Admin: "管理员",
  Member: "成员",
  "Manages the organization and its members": "管理组织及其成员",
  "Sees who else is in the organization": "查看组织中的其他成员",
  "Manage organization": "管理组织",
  "Change the organization's name, slug and picture": "更改组织的名称、URL 标识和头像",
  "Delete organization": "删除组织",
  "Delete the organization and all that belongs to it": "删除组织及其所有内容",
  "Read members": "查看成员",
  "See who is in the organization": "查看组织中有哪些成员",
  "Manage members": "管理成员",
  "Add and remove members and change their roles": "添加和移除成员，以及更改成员的角色",
};

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "密码",
  passkey: "通行密钥",
  sso: "单点登录",
  magic_link: "魔法链接",
};

/** The words of the member table and of the parts that all lists share, in Simplified Chinese. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "成员",
  name: "姓名",
  userId: "用户 ID",
  members: "成员",
  emailAddress: "电子邮件",
  role: "角色",
  roleTexts,
  roleKey: "角色标识",
  joined: "加入时间",
  lastChanged: "上次更新时间",
  lastActive: "上次活跃时间",
  neverActive: "从未",
  twoFactor: "双重验证",
  twoFactorStates: { enabled: "已开启", disabled: "已关闭" },
  signInMethods: "登录方式",
  signInMethodTexts,
  source: "来源",
  managedBy: (source: string) => `由 ${source} 管理`,
  roleManagedBy: (name: string, source: string) => `${name} 的角色由 ${source} 管理。`,
  inNewTab: (text: string) => `${text}（在新标签页中打开）`,
  groups: "群组",
  actions: "操作",
  actionsFor: (name: string) => `针对 ${name} 的操作`,
  actionFailed: (action: string, who: string) => `无法对 ${who} 执行“${action}”操作。`,
  memberCount: plural((n) => ({ other: `${n} 名成员` })),
  unnamed: "未设置姓名",
  you: "您",
  banned: "已封禁",
  deprovisioned: "已停用",
  status: "状态",
  statuses: { active: "活跃", inactive: "未启用", expired: "已过期" },
  accessEnds: "访问结束时间",
  ends: (when: string) => `${when}结束`,

  // Search and filters.
  searchMembers: "搜索成员",
  clearSearch: "清除搜索",
  allRoles: "所有角色",
  filterByRole: "按角色筛选",
  filterBySource: "按来源筛选",
  allSources: "所有来源",
  notManaged: "未受管理",
  allGroups: "所有群组",
  filterByGroup: "按群组筛选",
  deletedGroup: "已删除的群组",
  inactiveFor: { 30: "30 天未活跃", 90: "90 天未活跃" },
  filterByActivity: "按活跃情况筛选",
  anyActivity: "所有活跃情况",
  withTwoFactor: { enabled: "已开启双重验证", disabled: "未开启双重验证" },
  filterByTwoFactor: "按双重验证筛选",
  anyTwoFactor: "双重验证：全部",
  manageGroups: "管理群组",
  filterByStatus: "按状态筛选",
  endingSoon: "即将结束",
  allStatuses: "所有状态",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `按“${name}”筛选`,
  allOf: (name: string) => `${name}：全部`,
  filterOn: (name: string, value: string) => `${name}：${value}`,
  clearFilter: (filter) => `清除筛选：${filter}`,
  savedFilters: "已保存的筛选条件",
  joinedSince: { today: "今天加入", thisMonth: "本月加入", thisYear: "今年加入" },
  tableLayout: "表格布局",
  sortBy: (column: string) => `按“${column}”排序`,

  // The button that opens the export dialog.
  export: "导出",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `${list}分页`,
  rowsPerPage: "每页行数",
  range: (from: string, to: string, count: string) => `第 ${from}–${to} 项，共 ${count} 项`,
  noRows: "没有结果",
  firstPage: "第一页",
  previousPage: "上一页",
  nextPage: "下一页",
  lastPage: "最后一页",

  // Empty, failed and offline lists.
  noMembers: "尚无成员",
  noMembersHint: "成员加入后将显示在此处。",
  noMatch: "没有匹配的成员",
  noMatchHint: "请尝试其他姓名、电子邮件或角色。",
  showAllMembers: "清除搜索和筛选条件",
  loadFailed: "无法加载成员",
  refreshFailed: "无法刷新此列表。内容可能不是最新的。",
  offline: "您处于离线状态。恢复联网后将加载此列表。",
  offlineSince: (time: string) => `您处于离线状态。当前显示的是 ${time} 保存的数据。`,
  waitingWrites: plural((n) => ({ other: `恢复联网后将发送 ${n} 项更改。` })),
  noLongerMember,
  forbidden: "您无权查看此组织的成员",
  forbiddenHint: "请向组织管理员申请访问权限。",
  tryAgain: "重试",
  partFailed: "无法加载页面的这一部分。请检查网络连接，然后重试。",
  dismiss: "关闭",
  retryFor: (name: string) => `对 ${name} 重试`,
  dismissFor: (name: string) => `关闭有关 ${name} 的消息`,

  // What to say after a write to a member.
  memberWrites,
  undone: "已撤消。",
  undo: "撤消",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}，更改 ${name} 的角色`,
  roleOf: (name: string) => `${name} 的角色`,
  roleGone,
  protectedRole: "您无法更改具有此角色的成员。",
  readOnly: (name: string, reason: string) => `无法编辑 ${name}：${reason}`,
  membersFailed: "无法加载成员。",
  permissionsFailed: "无法加载您的权限。",

  // Removing a member.
  remove: "移除",

  cancel: "取消",
  close: "关闭",

  // Tabs.
  showing: (tab: string) => `正在显示“${tab}”。`,

  // Selecting rows, and changes of many.
  select: (name: string) => `选择 ${name}`,
  selectAllOnPage: "全选此页",
  selected: plural((n) => ({ other: `已选择 ${n} 项` })),
  selectedElsewhere: plural((n) => ({ other: `其中 ${n} 项在其他页` })),
  excludingYou: "不包括您自己",
  excludingReadOnly: plural((n) => ({ other: `不包括您无法更改的 ${n} 项` })),
  selecting: (done: string, total: string) => `正在选择：${done}/${total}`,
  clearSelection: "清除选择",
  progress: (done: string, total: string) => `${done}/${total}`,
  timeLeft: (time) => `大约还剩${time}`,
  stop: "停止",
  stopping: "正在停止…",
  failedCount: plural((n) => ({ other: `${n} 项更改失败。` })),
  skippedCount: plural((n) => ({ other: `已跳过 ${n} 项。` })),
  moreFailed: plural((n) => ({ other: `还有 ${n} 项失败的更改未显示。` })),
  retryCount: plural((n) => ({ other: `重试 ${n} 个失败项` })),
  dismissAll: "全部关闭",

  /** What happened, why, and what to do. */
  error: errorIn({
    sessionExpired: "您的会话已过期。请重新登录。",
    roleNotYours: "您无法分配此角色。请选择其他角色。",
    roleGone,
    groupGone: "此群组已不存在。请选择其他群组。",
    byCode,
  }),
};
