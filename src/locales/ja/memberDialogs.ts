import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("ja");

/** The selection bar's buttons, and the dialogs that change or remove members, in Japanese. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Home",
    end: "End",
    enter: "Enter",
    space: "Space",
    shift: "Shift",
    pageUp: "Page Up",
    pageDown: "Page Down",
    alt: "Alt",
    control: "Ctrl",
  },
  shortcuts: {
    title: "キーボードショートカット",
    description: "Tabキーで一覧に移動すると、次のキーを使用できます。",
    search: "検索",
    rows: "前または次の行",
    controls: "行内の操作項目",
    ends: "最初または最後の行",
    open: "開く",
    select: "選択",
    selectRange: "範囲を選択",
    actions: "行の操作メニュー",
    pages: "前または次のページ",
    steps: "詳細で前または次のメンバーへ移動",
    undo: "元に戻す",
    help: "ショートカットを表示",
  },
  memberNotFound: "このメンバーは見つかりませんでした。",
  viewDetails: "詳細を表示",
  copyEmail: "メールアドレスをコピー",
  emailCopied: (address) => `${address}をコピーしました。`,
  emailNotCopied: (address) => `メールアドレスをコピーできませんでした：${address}`,
  changeRole: "ロールを変更",
  editGroups: "グループを編集",
  addToGroup: "グループに追加",
  removeFromGroup: "グループから外す",
  addCountToGroup: plural((n) => ({ other: `${n}人のメンバーをグループに追加` })),
  removeCountFromGroup: plural((n) => ({ other: `${n}人のメンバーをグループから外す` })),
  changeRoles: plural((n) => ({ other: `${n}人のメンバーのロールを変更` })),
  removeMembers: plural((n) => ({ other: `${n}人のメンバーを削除` })),
  selectAllMembers: (number: number, n: string) =>
    number === 1 ? `${n}人のメンバーを選択` : `${n}人のメンバーをすべて選択`,
  selectAllMatching: (number: number, n: string) =>
    number === 1 ? `一致する${n}人のメンバーを選択` : `一致する${n}人のメンバーをすべて選択`,
  checking: "メンバーを管理できる他のユーザーを確認中…",
  changeRoleQuestion: (name: string, role: string) => `${name}のロールを「${role}」に変更しますか？`,
  gains: "追加される権限",
  loses: "失われる権限",
  demoteYourself: "あなたはメンバーを管理できなくなります。この変更を自分で元に戻すことはできません。続行しますか？",
  cannotSignIn: (name: string) =>
    `${name}はサインインできません。新しいロールは、アカウントが再び有効になると適用されます。`,
  lastManager: (name: string) =>
    `この組織を管理できるメンバーは${name}だけです。先に他のメンバーを管理者にしてください。`,
  youAreLastManager: "この組織を管理できるメンバーはあなただけです。先に他のメンバーを管理者にしてください。",
  roleChangedByOther: (name: string, role: string) => `他のユーザーが${name}のロールを「${role}」に変更しました。`,
  preparingRemoval: "削除を準備中…",
  removeMember: "メンバーを削除",
  removeQuestion: (name: string) => `${name}を組織から削除しますか？`,
  removeConsequence: (name: string, role: string) =>
    `${name}（${role}）はただちにこの組織にアクセスできなくなります。再びアクセスできるようにするには、もう一度追加する必要があります。`,
  removeYourselfQuestion: "自分自身をこの組織から削除しますか？",
  removeYourself: "あなたはただちにこの組織にアクセスできなくなります。自分自身を再び追加することはできません。",
  removeYourselfAgain: "あなたを再び追加できるのは他の管理者だけです。続行しますか？",

  // Deactivating a member, and the end of their access.
  deactivateMember: "無効にする",
  reactivateMember: "再び有効にする",
  deactivateMembers: plural((n) => ({ other: `${n}人のメンバーを無効にする` })),
  reactivateMembers: plural((n) => ({ other: `${n}人のメンバーを再び有効にする` })),
  deactivateQuestion: (name: string) => `${name}を無効にしますか？`,
  deactivateConsequence: (name: string, role: string) =>
    `${name}（${role}）はただちにこの組織にアクセスできなくなり、席が空きます。ロール、カスタムフィールド、履歴は残ります。`,
  deactivateYourselfQuestion: "この組織で自分自身を無効にしますか？",
  deactivateYourself: "あなたはただちにこの組織にアクセスできなくなります。自分自身を再び有効にすることはできません。",
  deactivateYourselfAgain: "あなたを再び有効にできるのは他の管理者だけです。続行しますか？",
  deactivateMembersQuestion: plural((n) => ({ other: `${n}人のメンバーを無効にしますか？` })),
  deactivateMembersConsequence:
    "これらのメンバーはただちにこの組織にアクセスできなくなり、席が空きます。ロール、カスタムフィールド、履歴は残ります。",
  deactivateInstead: "代わりに無効にする",
  deactivateInsteadHint:
    "無効にした場合もアクセスは終了しますが、いつでも元に戻せます。ロール、カスタムフィールド、履歴は残ります。",
  setExpiry: "アクセス終了日を設定",
  expiryQuestion: (name: string) => `${name}のアクセスはいつ終了しますか？`,
  expiryHint: "アクセスはこの日の終わりに終了します。",
  removeExpiry: "終了日を削除",
  expiryInvalid: "今日から9999年までの日付を選択してください。",
  accessEndsOptional: "アクセス終了日（任意）",

  // Several members.
  changeRolesQuestion: (role: string) => `ロールを「${role}」に変更しますか？`,
  removeMembersQuestion: plural((n) => ({ other: `${n}人のメンバーを組織から削除しますか？` })),
  removeMembersConsequence:
    "対象のメンバーはただちにこの組織にアクセスできなくなります。再びアクセスできるようにするには、もう一度追加する必要があります。",
  andMore: plural((n) => ({ other: `他${n}人` })),
  roleCount: (role: string, count: string) => `${role}：${count}人`,
  youAmong: "あなた自身も含まれています。",
  changedByOtherCount: plural((n) => ({
    other: `このうち${n}人のロールが、他のユーザーによって変更されました。`,
  })),
  unchangedCount: plural((n) => ({ other: `${n}人のメンバーにはすでにこのロールが割り当てられています。` })),
  cannotSignInCount: plural((n) => ({
    other: `${n}人のメンバーはサインインできません。新しいロールは、アカウントが再び有効になると適用されます。`,
  })),
  losesManaging: plural((n) => ({ other: `${n}人のメンバーが、メンバーを管理できなくなります。` })),
  goneCount: plural((n) => ({ other: `このうち${n}人はすでにメンバーではないため、スキップされます。` })),
  leftOutManaged: plural((n: string, source: string) => ({
    other: `${source}で管理されている${n}人のメンバーは対象外です。`,
  })),
  changeIn: (source: string) => `${source}で変更してください。`,
  statusManagedBy: (name: string, source: string) =>
    `${name}はここでは削除できません。メンバーシップは${source}で管理されています。`,
  permissionOf: plural((n: string, permission: string) => ({ other: `${permission}（${n}人）` })),
  noManagerLeft: "メンバーを管理できる人がいなくなります。管理できるメンバーを少なくとも1人、選択から外してください。",
  searchRoles: "ロールを検索",
  noMatchingRoles: "一致するロールはありません",
  noRoles: "利用できるロールはありません",
  rolesLoading: "ロールを読み込み中…",
  rolesFailed: "ロールを読み込めませんでした。",
};
