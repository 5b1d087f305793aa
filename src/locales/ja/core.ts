import type { core as english } from "../../labels/core.js";
import { pluralIn } from "../../labels/pluralIn.js";
import { error, roleGone } from "./errors.js";
import { memberWrites, noLongerMember } from "./memberWrites.js";

const plural = pluralIn("ja");

/** The built-in roles and permissions. */
const roleTexts: Readonly<Record<string, string>> = {
  Admin: "管理者",
  Member: "メンバー",
  "Manages the organization and its members": "組織とメンバーを管理します",
  "Sees who else is in the organization": "組織の他のメンバーを確認できます",
  "Manage organization": "組織の管理",
  "Change the organization's name, slug and picture": "組織の名前、スラッグ、画像を変更する",
  "Delete organization": "組織の削除",
  "Delete the organization and all that belongs to it": "組織とそのすべてのデータを削除する",
  "Read members": "メンバーの閲覧",
  "See who is in the organization": "組織のメンバーを確認する",
  "Manage members": "メンバーの管理",
  "Add and remove members and change their roles": "メンバーを追加、削除し、ロールを変更する",
};

const signInMethodTexts: Readonly<Record<string, string>> = {
  password: "パスワード",
  passkey: "パスキー",
  sso: "シングルサインオン",
  magic_link: "マジックリンク",
};

/** The words of the member table and of the parts that all lists share, in Japanese. */
export const core: typeof english = {
  // Fields and states of a member.
  member: "メンバー",
  name: "名前",
  userId: "ユーザーID",
  members: "メンバー",
  emailAddress: "メールアドレス",
  role: "ロール",
  roleTexts,
  roleKey: "ロールキー",
  joined: "参加日",
  lastChanged: "最終更新日",
  lastActive: "最終アクティブ",
  neverActive: "なし",
  twoFactor: "2要素認証",
  twoFactorStates: { enabled: "オン", disabled: "オフ" },
  signInMethods: "サインイン方法",
  signInMethodTexts,
  source: "管理元",
  managedBy: (source: string) => `${source}で管理`,
  roleManagedBy: (name: string, source: string) => `${name}のロールは${source}で管理されています。`,
  inNewTab: (text: string) => `${text}（新しいタブで開きます）`,
  groups: "グループ",
  actions: "操作",
  actionsFor: (name: string) => `${name}に対する操作`,
  actionFailed: (action: string, who: string) => `${who}に対する「${action}」を完了できませんでした。`,
  memberCount: plural((n) => ({ other: `${n}人のメンバー` })),
  unnamed: "名前なし",
  you: "あなた",
  banned: "利用停止",
  deprovisioned: "無効",
  status: "ステータス",
  statuses: { active: "有効", inactive: "無効化済み", expired: "期限切れ" },
  accessEnds: "アクセス終了日",
  ends: (when: string) => `${when}に終了`,

  // Search and filters.
  searchMembers: "メンバーを検索",
  clearSearch: "検索をクリア",
  allRoles: "すべてのロール",
  filterByRole: "ロールで絞り込む",
  filterBySource: "管理元で絞り込む",
  allSources: "すべての管理元",
  notManaged: "管理元なし",
  allGroups: "すべてのグループ",
  filterByGroup: "グループで絞り込む",
  deletedGroup: "削除済みのグループ",
  inactiveFor: { 30: "30日間アクティブでない", 90: "90日間アクティブでない" },
  filterByActivity: "アクティビティで絞り込む",
  anyActivity: "すべてのアクティビティ",
  withTwoFactor: { enabled: "2要素認証あり", disabled: "2要素認証なし" },
  filterByTwoFactor: "2要素認証で絞り込む",
  anyTwoFactor: "2要素認証：すべて",
  manageGroups: "グループを管理",
  filterByStatus: "ステータスで絞り込む",
  endingSoon: "まもなく終了",
  allStatuses: "すべてのステータス",
  // Of a filter by metadata, with the label that the app gives it.
  filterBy: (name: string) => `${name}で絞り込む`,
  allOf: (name: string) => `${name}：すべて`,
  filterOn: (name: string, value: string) => `${name}：${value}`,
  clearFilter: (filter) => `フィルターを解除：${filter}`,
  savedFilters: "保存済みのフィルター",
  joinedSince: { today: "参加日：今日", thisMonth: "参加日：今月", thisYear: "参加日：今年" },
  tableLayout: "表のレイアウト",
  sortBy: (column: string) => `${column}で並べ替える`,

  // The button that opens the export dialog.
  export: "エクスポート",

  // The pager. Numbers are already formatted.
  pagination: (list: string) => `${list}のページ移動`,
  rowsPerPage: "1ページの行数",
  range: (from: string, to: string, count: string) => `${from}～${to} / ${count}件`,
  noRows: "該当なし",
  firstPage: "最初のページ",
  previousPage: "前のページ",
  nextPage: "次のページ",
  lastPage: "最後のページ",

  // Empty, failed and offline lists.
  noMembers: "メンバーはまだいません",
  noMembersHint: "参加したメンバーがここに表示されます。",
  noMatch: "一致するメンバーはいません",
  noMatchHint: "別の名前、メールアドレス、またはロールをお試しください。",
  showAllMembers: "検索とフィルターをクリア",
  loadFailed: "メンバーを読み込めませんでした",
  refreshFailed: "この一覧を更新できませんでした。最新の情報ではない可能性があります。",
  offline: "オフラインです。オンラインに戻ると、この一覧が読み込まれます。",
  offlineSince: (time: string) => `オフラインです。${time}時点の保存済みデータを表示しています。`,
  waitingWrites: plural((n) => ({ other: `オンラインに戻ると、${n}件の変更が送信されます。` })),
  noLongerMember,
  forbidden: "この組織のメンバーを表示する権限がありません",
  forbiddenHint: "組織の管理者にアクセス権を依頼してください。",
  tryAgain: "再試行",
  partFailed: "ページのこの部分を読み込めませんでした。接続を確認して、もう一度お試しください。",
  dismiss: "閉じる",
  retryFor: (name: string) => `${name}に対する操作を再試行`,
  dismissFor: (name: string) => `${name}に関するメッセージを閉じる`,

  // What to say after a write to a member.
  memberWrites,
  undone: "元に戻しました。",
  undo: "元に戻す",

  // Changing a role.
  changeRoleOf: (name: string, role: string) => `${role}、${name}のロールを変更`,
  roleOf: (name: string) => `${name}のロール`,
  roleGone,
  protectedRole: "このロールのメンバーは変更できません。",
  readOnly: (name: string, reason: string) => `${name}は編集できません：${reason}`,
  membersFailed: "メンバーを読み込めませんでした。",
  permissionsFailed: "あなたの権限を読み込めませんでした。",

  // Removing a member.
  remove: "削除",

  cancel: "キャンセル",
  close: "閉じる",

  // Tabs.
  showing: (tab: string) => `「${tab}」を表示しています。`,

  // Selecting rows, and changes of many.
  select: (name: string) => `${name}を選択`,
  selectAllOnPage: "このページのすべてを選択",
  selected: plural((n) => ({ other: `${n}件を選択中` })),
  selectedElsewhere: plural((n) => ({ other: `他のページに${n}件` })),
  excludingYou: "自分を除く",
  excludingReadOnly: plural((n) => ({ other: `変更できない${n}件を除く` })),
  selecting: (done: string, total: string) => `${total}件中${done}件を選択しました`,
  clearSelection: "選択を解除",
  progress: (done: string, total: string) => `${total}件中${done}件`,
  timeLeft: (time) => `残り約${time}`,
  stop: "停止",
  stopping: "停止中…",
  failedCount: plural((n) => ({ other: `${n}件の変更に失敗しました。` })),
  skippedCount: plural((n) => ({ other: `${n}件をスキップしました。` })),
  moreFailed: plural((n) => ({ other: `失敗した変更が他に${n}件あります（表示されていません）。` })),
  retryCount: plural((n) => ({ other: `失敗した${n}件を再試行` })),
  dismissAll: "すべて閉じる",

  /** What happened, why, and what to do. */
  error,
};
