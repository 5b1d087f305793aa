import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("ja");

/** The page, and its dialogs of members, in Japanese. */
export const page: typeof english = {
  // The whole page.
  membersTabs: "メンバー、招待、参加リクエスト",
  tabNames: { members: "メンバー", invitations: "招待", requests: "リクエスト", people: "ユーザー" },
  searchAll: "ユーザーを検索",
  matchCount: plural((n) => ({ other: `${n}件一致` })),

  // Adding a member.
  chooseRole: "ロールを選択",
  addMember: "メンバーを追加",
  addMemberHint: "すでにアカウントを持っているユーザーを追加します。",
  userIdHint: "例：user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "ユーザーIDを入力してください。",
  userNotFound: "このIDのユーザーは見つかりません。IDを確認して、もう一度お試しください。",
  added: (name: string) => `${name}を追加しました。`,
  adding: "追加中…",

  // Adding many members.
  addMembers: "メンバーを追加",
  addMembersHint: "すでにアカウントを持っているユーザーを追加します。",
  users: "ユーザー",
  userIdsHint: "ユーザーID、またはuser_id列を含むCSVを貼り付けてください。",
  usersHint: "ユーザーID、メールアドレス、またはuser_id列かemail列を含むCSVを貼り付けてください。",
  usersMissing: "ユーザーを1人以上入力してください。",
  addedMembers: plural((n) => ({
    zero: "メンバーは追加されませんでした。",
    other: `${n}人のメンバーを追加しました。`,
  })),
  usersLeft: plural((n) => ({ other: `${n}人のユーザーは追加できず、一覧に残っています。` })),
  addingMembers: (done: string, total: string) => `${total}人中${done}人を追加しました`,
  addOutcomes: {
    alreadyMember: "すでにメンバーです",
    duplicate: "重複しています",
    notFound: "ユーザーが見つかりません",
    wrongEnd: "今日から9999年までの日付ではありません",
    unknownGroup: "グループが見つからないか、ディレクトリで管理されています",
    failed: "追加できませんでした",
    unsent: "まだ追加されていません",
  },

  // Leaving the organization, and transferring ownership.
  leave: "組織から脱退",
  leaveQuestion: "この組織から脱退しますか？",
  ownStatusManagedBy: (source: string) =>
    `組織から退出できません。あなたのメンバーシップは${source}で管理されています。`,
  ownRoleManagedBy: (source: string) => `オーナー権限を譲渡できません。あなたのロールは${source}で管理されています。`,
  transferFirst: "この組織を管理できるメンバーはあなただけです。脱退する前に、オーナー権限を譲渡してください。",
  transferOwnership: "オーナー権限を譲渡",
  transferQuestion: "オーナー権限を譲渡しますか？",
  transferConsequence: "あなたと新しいオーナーのロールが入れ替わります。元に戻せるのは新しいオーナーだけです。",
  transferAgain: "あなたのロールを元に戻せるのは新しいオーナーだけです。続行しますか？",
  transferTo: (name: string) => `${name}に譲渡`,
  membersLoading: "メンバーを読み込み中",
  newOwner: "新しいオーナー",
  moreMembers: plural((n) => ({ other: `他に${n}人のメンバーがいます。表示するには検索してください。` })),
  typeName: (name: string) => `確認のため、組織名を入力してください：${name}`,

  // A member's details.
  previousMember: "前のメンバー",
  nextMember: "次のメンバー",
  permissions: "権限",
  noPermissions: "権限なし",
  username: "ユーザー名",
  membership: "メンバーシップ",
  customFields: "カスタムフィールド",
  noCustomFields: "カスタムフィールドなし",
  yes: "はい",
  no: "いいえ",
  addField: "フィールドを追加",
  fieldName: "名前",
  fieldType: "種類",
  fieldTypes: { text: "テキスト", number: "数値", boolean: "はい／いいえ", json: "JSON" },
  fieldValue: (name: string) => (name ? `${name}の値` : "値"),
  removeField: (name: string) => (name ? `${name}を削除` : "フィールドを削除"),
  restoreField: (name: string) => `${name}を復元`,
  fieldRemoved: "保存すると削除されます",
  fieldProblems: {
    keyMissing: "名前を入力してください。",
    keyTaken: "この名前のフィールドはすでに存在します。",
    keyRefused: "この名前は予約されています。別の名前にしてください。",
    valueMissing: "値を入力するか、このフィールドを削除してください。",
    notNumber: "数値ではありません。1.5のように、数字と小数点で入力してください。",
    longNumber: "数値の桁数が多すぎます。テキストとして保存してください。",
    keyRepeated: "オブジェクト内に同じ名前が2つあります。1つを削除してください。",
    notJson: "有効なJSONではありません。引用符、カンマ、括弧を確認してください。",
    holdsNull: "ここでは「null」を使用できません。代わりに項目を削除してください。",
    holdsRefusedKey: "予約されている名前が含まれています。別の名前にしてください。",
  },
  fieldChanged: (value: string) => `他のユーザーがこの値を「${value}」に変更しました。保存すると上書きされます。`,
  fieldGone: "他のユーザーがこのフィールドを削除しました。保存すると再び追加されます。",
  fieldsTooLarge: "カスタムフィールドの上限は8 KBです。内容を短くして、もう一度保存してください。",
  save: "保存",
  saving: "保存中…",
  discard: "破棄",
  discardQuestion: "変更を破棄しますか？",
  discardConsequence: (name: string) => `${name}のカスタムフィールドへの変更は失われます。`,
  discardSending: "変更はすでに送信されているため、破棄しても保存される可能性があります。",
  fieldsSaved: (name: string) => `${name}のカスタムフィールドを保存しました。`,
  fieldsSaveFailed: (name: string) => `${name}のカスタムフィールドを保存できませんでした。`,

  // The table's layout.
  layoutHint: "表示する列を選択し、順序を変更します。",
  columns: "列",
  moveUp: (column: string) => `「${column}」を上へ移動`,
  moveDown: (column: string) => `「${column}」を下へ移動`,
  movedTo: (column: string, place: string, of: string) => `「${column}」を${of}列中${place}番目に移動しました。`,
  density: "行の高さ",
  densities: { comfortable: "ゆったり", compact: "コンパクト" },
  resetLayout: "リセット",
  layoutReset: "デフォルトに戻しました。",
  done: "完了",

  // Exporting.
  exportMembers: "メンバーをエクスポート",
  exportCounting: "メンバー数を確認中…",
  exportUncounted: "検索とフィルターに一致するメンバーをエクスポートします。",
  exportCount: (number: number, n: string) =>
    number === 1 ? `組織のメンバー${n}人をエクスポートします。` : `組織のメンバー全${n}人をエクスポートします。`,
  exportMatchCount: plural((n) => ({ other: `検索とフィルターに一致する${n}人のメンバーをエクスポートします。` })),
  exportNone: "検索とフィルターに一致するメンバーはいません。",
  exportContents: (columns: string) =>
    `メンバーを1行に1人ずつ記載した.csvファイルです。列：${columns}。数式のように見えるセルは、スプレッドシートで実行されないように先頭にアポストロフィが付きます。`,
  exportFileName: (day: string) => `members-${day}.csv`,
  exported: plural((n: string, file: string) => ({ other: `${n}人のメンバーを${file}にエクスポートしました。` })),
  exportFewer: plural((n) => ({ other: `エクスポート開始時より${n}人減っています。` })),
  exportMore: plural((n) => ({ other: `エクスポート開始時より${n}人増えています。` })),
  exportOutdated: plural((n) => ({
    other: `エクスポート中にメンバーに変更がありました。現在は${n}人が一致しています。`,
  })),
  exportOffline: "オフラインです。オンラインに戻ると、エクスポートが続行されます。",
  exportStopped: "エクスポートを停止しました。ファイルは保存されていません。",
  exportFailed: "メンバーをエクスポートできませんでした。ファイルは保存されていません。",
  exportBroken: "エクスポートできない列が1つあります。サポートにお問い合わせください。",
  exportNotSaved: "ブラウザーがファイルを保存しませんでした。ダウンロードの設定を確認して、もう一度お試しください。",
};
