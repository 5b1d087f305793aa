import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("zh-CN");

function roleChanged({ actor, person, isOwn, from, to }: EventWording): string {
  const role = isOwn ? "自己的角色" : ` ${person} 的角色`;
  if (from !== undefined && to !== undefined) return `${actor} 将${role}从“${from}”更改为“${to}”`;
  if (to !== undefined) return `${actor} 将${role}更改为“${to}”`;
  if (from !== undefined) return `${actor} 更改了${role}（原为“${from}”）`;
  return `${actor} 更改了${role}`;
}

function metadataChanged({ actor, person, isOwn, fields }: EventWording): string {
  const changed = isOwn ? `${actor} 更改了自己的自定义字段` : `${actor} 更改了 ${person} 的自定义字段`;
  return fields === undefined ? changed : `${changed}：${fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    if (to === undefined) return isOwn ? `${actor} 加入了组织` : `${actor} 添加了 ${person}`;
    return isOwn ? `${actor} 以“${to}”角色加入了组织` : `${actor} 添加了 ${person}，角色为“${to}”`;
  },
  member_role_changed: roleChanged,
  member_removed: ({ actor, person, isOwn, from }) => {
    if (from === undefined) return isOwn ? `${actor} 移除了自己` : `${actor} 移除了 ${person}`;
    return isOwn ? `${actor} 移除了自己（${from}）` : `${actor} 移除了 ${person}（${from}）`;
  },
  member_left: ({ actor, from }) => (from === undefined ? `${actor} 退出了组织` : `${actor} 退出了组织（${from}）`),
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `${actor} 更改了 ${person} 由目录管理的字段`,
  member_deactivated: ({ actor, person, isOwn }) => (isOwn ? `${actor} 停用了自己` : `${actor} 停用了 ${person}`),
  member_reactivated: ({ actor, person }) => `${actor} 重新启用了 ${person}`,
  member_expiry_changed: ({ actor, person }) => `${actor} 更改了 ${person} 的访问结束时间`,
  member_expired: ({ person }) => `${person} 的访问已结束`,
  group_created: ({ actor, group }) => `${actor} 创建了群组“${group}”`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor} 将一个群组重命名为“${group}”`
      : `${actor} 将群组“${previousGroup}”重命名为“${group}”`,
  group_deleted: ({ actor, group }) => `${actor} 删除了群组“${group}”`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} 加入了群组“${group}”` : `${actor} 将 ${person} 添加到了群组“${group}”`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor} 退出了群组“${group}”` : `${actor} 将 ${person} 移出了群组“${group}”`,
  ownership_transferred: ({ actor, person }) => `${actor} 将所有权转让给了 ${person}`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor} 邀请了 ${person}` : `${actor} 邀请了 ${person}，角色为“${to}”`,
  invitation_resent: ({ actor, person }) => `${actor} 向 ${person} 重新发送了邀请`,
  invitation_revoked: ({ actor, person }) => `${actor} 撤回了发送给 ${person} 的邀请`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} 接受了邀请` : `${actor} 接受了发送给 ${person} 的邀请`,
  request_created: ({ actor, person, isOwn }) => (isOwn ? `${actor} 请求加入` : `${actor} 为 ${person} 提交了加入请求`),
  request_withdrawn: ({ actor, person, isOwn }) =>
    isOwn ? `${actor} 撤回了自己的加入请求` : `${actor} 撤回了 ${person} 的加入请求`,
  request_accepted: ({ actor, person }) => `${actor} 批准了 ${person} 的加入请求`,
  request_rejected: ({ actor, person }) => `${actor} 拒绝了 ${person} 的加入请求`,
  request_reopened: ({ actor, person }) => `${actor} 重新打开了 ${person} 的加入请求`,
  unknown: ({ actor }) => `${actor} 进行了一项此版本无法描述的更改`,
};

/** The activity log, in Simplified Chinese. */
export const activity: typeof english = {
  activity: "活动记录",
  history: "历史记录",
  events,
  /** Stands where a user's name would be. */
  formerUser: "已删除的用户",
  moreFields: plural((n) => ({ other: `另外 ${n} 个` })),
  eventCategory: "类型",
  eventCategories: {
    all: "所有活动",
    members: "成员",
    roles: "角色",
    invitations: "邀请",
    requests: "加入请求",
    details: "自定义字段",
    groups: "群组",
  },
  actor: "操作者",
  anyone: "所有人",
  period: "时间",
  periods: { any: "所有时间", today: "今天", week: "过去 7 天", month: "过去 30 天" },
  today: "今天",
  yesterday: "昨天",
  clearFilters: "清除筛选条件",
  activityPlaceholder: {
    forbidden: "您无权查看此组织的活动记录",
    failed: "无法加载活动记录",
    loading: "正在加载活动记录",
    noMatch: "没有匹配的活动记录",
    noMatchHint: "请尝试其他类型、人员或时间。",
    empty: "尚无活动记录",
    emptyHint: "成员、邀请和加入请求的更改将显示在此处。",
  },
  historyHint: "此成员的更改将显示在此处。",
};
