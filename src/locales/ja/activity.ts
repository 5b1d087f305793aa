import type { activity as english, EventWording } from "../../labels/en/activity.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { MembershipEventType } from "../../organization/records.js";

const plural = pluralIn("ja");

/** Who made the change to whose record. */
const subjectOf = ({ actor, person, isOwn }: EventWording) => `${actor}が${isOwn ? "自分" : person}`;

function roleChanged(event: EventWording): string {
  const { from, to } = event;
  const changed = `${subjectOf(event)}のロールを`;
  if (from !== undefined && to !== undefined) return `${changed}「${from}」から「${to}」に変更しました`;
  if (to !== undefined) return `${changed}「${to}」に変更しました`;
  if (from !== undefined) return `${changed}「${from}」から変更しました`;
  return `${changed}変更しました`;
}

function metadataChanged(event: EventWording): string {
  const changed = `${subjectOf(event)}のカスタムフィールドを変更しました`;
  return event.fields === undefined ? changed : `${changed}：${event.fields}`;
}

const events: Record<MembershipEventType, (event: EventWording) => string> = {
  member_added: ({ actor, person, isOwn, to }) => {
    const as = to === undefined ? "" : `「${to}」として`;
    return isOwn ? `${actor}が${as}参加しました` : `${actor}が${person}を${as}追加しました`;
  },
  member_role_changed: roleChanged,
  member_removed: (event) => {
    const removed = `${subjectOf(event)}を組織から削除しました`;
    return event.from === undefined ? removed : `${removed}（${event.from}）`;
  },
  member_left: ({ actor, from }) =>
    from === undefined ? `${actor}が組織から脱退しました` : `${actor}が組織から脱退しました（${from}）`,
  member_metadata_changed: metadataChanged,
  member_managed_changed: ({ actor, person }) => `${actor}が${person}のディレクトリ管理対象フィールドを変更しました`,
  member_deactivated: ({ actor, person, isOwn }) =>
    isOwn ? `${actor}が自分を無効にしました` : `${actor}が${person}を無効にしました`,
  member_reactivated: ({ actor, person }) => `${actor}が${person}を再び有効にしました`,
  member_expiry_changed: ({ actor, person }) => `${actor}が${person}のアクセス終了日を変更しました`,
  member_expired: ({ person }) => `${person}のアクセスが終了しました`,
  group_created: ({ actor, group }) => `${actor}がグループ「${group}」を作成しました`,
  group_renamed: ({ actor, group, previousGroup }) =>
    previousGroup === undefined
      ? `${actor}がグループの名前を「${group}」に変更しました`
      : `${actor}がグループ「${previousGroup}」の名前を「${group}」に変更しました`,
  group_deleted: ({ actor, group }) => `${actor}がグループ「${group}」を削除しました`,
  group_member_added: ({ actor, person, isOwn, group }) =>
    isOwn ? `${actor}がグループ「${group}」に参加しました` : `${actor}が${person}をグループ「${group}」に追加しました`,
  group_member_removed: ({ actor, person, isOwn, group }) =>
    isOwn
      ? `${actor}がグループ「${group}」から退出しました`
      : `${actor}が${person}をグループ「${group}」から外しました`,
  ownership_transferred: ({ actor, person }) => `${actor}が${person}にオーナー権限を譲渡しました`,
  invitation_created: ({ actor, person, to }) =>
    to === undefined ? `${actor}が${person}を招待しました` : `${actor}が${person}を「${to}」として招待しました`,
  invitation_resent: ({ actor, person }) => `${actor}が${person}への招待を再送信しました`,
  invitation_revoked: ({ actor, person }) => `${actor}が${person}への招待を取り消しました`,
  invitation_accepted: ({ actor, person, isOwn }) =>
    isOwn ? `${actor}が招待を承諾しました` : `${actor}が${person}への招待を承諾しました`,
  request_created: ({ actor, person, isOwn }) =>
    isOwn ? `${actor}が参加をリクエストしました` : `${actor}が${person}の参加をリクエストしました`,
  request_withdrawn: (event) => `${subjectOf(event)}の参加リクエストを取り下げました`,
  request_accepted: ({ actor, person }) => `${actor}が${person}の参加リクエストを承認しました`,
  request_rejected: ({ actor, person }) => `${actor}が${person}の参加リクエストを拒否しました`,
  request_reopened: ({ actor, person }) => `${actor}が${person}の参加リクエストを保留中に戻しました`,
  unknown: ({ actor }) => `${actor}が変更を行いました（このバージョンでは詳細を表示できません）`,
};

/** The activity log, in Japanese. */
export const activity: typeof english = {
  activity: "アクティビティ",
  history: "履歴",
  events,
  /** Stands where a user's name would be. */
  formerUser: "削除済みユーザー",
  moreFields: plural((n) => ({ other: `他${n}件` })),
  eventCategory: "種類",
  eventCategories: {
    all: "すべてのアクティビティ",
    members: "メンバー",
    roles: "ロール",
    invitations: "招待",
    requests: "参加リクエスト",
    details: "カスタムフィールド",
    groups: "グループ",
  },
  actor: "実行者",
  anyone: "すべてのユーザー",
  period: "期間",
  periods: { any: "全期間", today: "今日", week: "過去7日間", month: "過去30日間" },
  today: "今日",
  yesterday: "昨日",
  clearFilters: "フィルターをクリア",
  activityPlaceholder: {
    forbidden: "この組織のアクティビティを表示する権限がありません",
    failed: "アクティビティを読み込めませんでした",
    loading: "アクティビティを読み込み中",
    noMatch: "一致するアクティビティはありません",
    noMatchHint: "別の種類、実行者、または期間をお試しください。",
    empty: "アクティビティはまだありません",
    emptyHint: "メンバー、招待、リクエストの変更がここに表示されます。",
  },
  historyHint: "このメンバーに対する変更がここに表示されます。",
};
