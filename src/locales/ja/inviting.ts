import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";

const plural = pluralIn("ja");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "メールアドレスではありません。",
  missing_at: "「@」がありません。",
  missing_local_part: "「@」の前の部分がありません。",
  missing_domain: "「@」の後のドメインがありません。",
  extra_at: "「@」が複数あります。アドレスはカンマで区切ってください。",
  bad_character: "使用できない文字が含まれています。",
  misplaced_dot: "ドットの位置が正しくありません。",
  incomplete_domain: "ドメインの末尾（「.com」など）がありません。",
  bad_domain: "有効なドメインではありません。",
  too_long: "メールアドレスとしては長すぎます。",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "すでにメンバーです。",
  already_invited: "すでに招待されています。",
  malformed: "サーバーがこのアドレスを受け付けませんでした。",
  over_limit: "シートに空きがありません。",
  not_allowed: "この組織にメンバーを招待する権限がありません。",
  failed: "招待できませんでした。",
};

/** Writing and sending invitations, in Japanese. */
export const inviting: typeof english = {
  inviteHint: "招待した各ユーザーに、参加用のリンクが送信されます。",
  addresses: "メールアドレス",
  addressesHint: "アドレスを入力、貼り付け、またはドロップするか、.csvまたは.txtファイルを開いてください。",
  addressesToInvite: "招待するアドレス",
  openFile: "ファイルを開く",
  dropHere: "アドレスまたはファイルをここにドロップ",
  addressCount: plural((n) => ({ other: `${n}件のアドレス` })),
  toFix: plural((n) => ({ other: `要修正${n}件` })),
  moreAddresses: plural((n) => ({ other: `他${n}件` })),
  removeAll: "すべて削除",
  editAddress: (address: string) => `${address}を編集`,
  edit: "編集",
  removeAddress: (address: string) => `${address}を削除`,
  addressRemoved: (address: string) => `${address}を削除しました。`,
  addressesCleared: plural((n) => ({ other: `${n}件のアドレスを削除しました。` })),
  addressKeys: "Enterキーでアドレスを編集、Deleteキーで削除、矢印キーでアドレス間を移動できます。",
  addressesAdded: plural((n) => ({ other: `${n}件のアドレスを追加しました。` })),
  needFixing: plural((n) => ({ other: `${n}件は修正が必要です。` })),
  addressEdited: (address: string) => `${address}に変更しました。`,
  addressesRestored: plural((n) => ({ other: `${n}件のアドレスを復元しました。` })),
  addressesRepeated: (number: number, n: string, first: string) =>
    number === 1 ? `${first}はすでに一覧にあります。` : `すでに一覧にある${n}件のアドレスをスキップしました。`,
  unknownRoles: (names: string) =>
    `割り当てられないロールがあります：${names}。該当するアドレスには、下で選択したロールが割り当てられます。`,
  notTextFile: (name: string) =>
    `${name}はテキストファイルではありません。.csv形式で保存して、もう一度お試しください。`,
  fileTooLarge: (name: string) => `${name}は5 MBを超えています。小さなファイルに分割してください。`,
  fileUnreadable: (name: string) => `${name}を読み取れませんでした。別のファイルをお試しください。`,
  noAddressesInFile: (name: string) => `${name}にメールアドレスが見つかりませんでした。`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character
      ? `「${character}」はメールアドレスに使用できません。`
      : addressProblems[problem],
  addressesMissing: "メールアドレスを1件以上入力してください。",
  addressesAllBad: "招待できるアドレスがありません。アドレスを修正するか、別のアドレスを追加してください。",
  roleMissing: "ロールを選択してください。",
  messageTooLong: "メッセージが長すぎます。短くして、もう一度お試しください。",
  personalMessage: "メッセージ（任意）",
  charactersLeft: plural((n) => ({ other: `残り${n}文字` })),
  charactersOver: plural((n) => ({ other: `${n}文字超過` })),
  inviteCount: plural((n) => ({ zero: "招待を送信", other: `${n}件の招待を送信` })),
  sent: (sent: string, total: string) => `${total}件中${sent}件を送信しました`,
  invited: plural((n) => ({ other: `${n}件の招待を送信しました。` })),
  invitedNone: "招待は送信されませんでした。",
  notInvited: plural((n) => ({ other: `${n}件のアドレスは招待できません。` })),
  notSent: plural((n) => ({ other: `${n}件のアドレスは招待されず、一覧に残っています。` })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? `${invitationRefusals.failed}${core.error(error)}` : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({ zero: "シートに空きがありません", other: `残り${n}シート` })),
};
