import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("ja");

const requestGone = (name: string) => `${name}の参加リクエストはすでに保留中ではありません。`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) => (role === undefined ? `${name}を承認しました。` : `${name}を「${role}」として承認しました。`),
    doneCount: plural((n) => ({ other: `${n}件の参加リクエストを承認しました。` })),
    failed: (name) => `${name}を承認できませんでした。`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `${name}の参加リクエストを拒否しました。`,
    doneCount: plural((n) => ({ other: `${n}件の参加リクエストを拒否しました。` })),
    failed: (name) => `${name}の参加リクエストを拒否できませんでした。`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `${name}の参加リクエストを保留中に戻しました。`,
    doneCount: plural((n) => ({ other: `${n}件の参加リクエストを保留中に戻しました。` })),
    failed: (name) => `${name}の参加リクエストを保留中に戻せませんでした。`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `${address}への招待はすでに保留中ではありません。`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `${address}への招待を再送信しました。`,
    doneCount: plural((n) => ({ other: `${n}件の招待を再送信しました。` })),
    failed: (address) => `${address}への招待を再送信できませんでした。`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `${address}への招待を取り消しました。`,
    doneCount: plural((n) => ({ other: `${n}件の招待を取り消しました。` })),
    failed: (address) => `${address}への招待を取り消せませんでした。`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in Japanese. */
export const lists: typeof english = {
  noHitsHint: "別の名前またはメールアドレスをお試しください。",

  // Join requests.
  requests: "参加リクエスト",
  searchRequests: "参加リクエストを検索",
  user: "ユーザー",
  requestedOn: "リクエスト日",
  approve: "承認",
  approveFor: (name: string) => `${name}を承認`,
  approveUntil: "期限を指定して承認",
  approveUntilFor: (name: string) => `期限を指定して${name}を承認`,
  decline: "拒否",
  declineFor: (name: string) => `${name}の参加リクエストを拒否`,
  roleFor: (name: string, role: string) => `${role}、${name}のロール`,
  approveSelected: plural((n) => ({ other: `${n}件のリクエストを承認` })),
  declineSelected: plural((n) => ({ other: `${n}件のリクエストを拒否` })),
  declineSelectedQuestion: plural((n) => ({ other: `${n}件のリクエストを拒否しますか？` })),
  declineSelectedConsequence: "対象のユーザーは追加されませんが、もう一度リクエストできます。",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "参加リクエストを表示する権限がありません",
    failed: "参加リクエストを読み込めませんでした",
    noMatch: "一致する参加リクエストはありません",
    empty: "参加リクエストはありません",
    emptyHint: "保留中の参加リクエストがここに表示されます。",
  },

  // Invitations.
  invitations: "招待",
  searchInvitations: "招待を検索",
  expiry: "有効期限",
  sentOn: "送信日",
  invitedBy: "招待者",
  linkCopied: (address) => `${address}のリンクをコピーしました。`,
  invitationStatus: "招待のステータス",
  moreSending: plural((n) => ({ other: `他${n}件を送信中…` })),
  resendSelected: plural((n) => ({ other: `${n}件の招待を再送信` })),
  revokeSelected: plural((n) => ({ other: `${n}件の招待を取り消す` })),
  revokeSelectedQuestion: plural((n) => ({ other: `${n}件の招待を取り消しますか？` })),
  revokeSelectedConsequence: "招待のリンクはただちに無効になります。",
  statusNames: {
    pending: "保留中",
    accepted: "承諾済み",
    revoked: "取り消し済み",
    expired: "期限切れ",
    all: "すべて",
  },
  mailNotSent: "メール未送信",
  copyLink: "リンクをコピー",
  copyFailed: "リンクをコピーできませんでした。こちらからコピーしてください：",
  resend: "再送信",
  resendFor: (address: string) => `${address}への招待を再送信`,
  revoke: "取り消す",
  revokeQuestion: "この招待を取り消しますか？",
  revokeConsequence: (address: string) => `${address}に送信されたリンクはただちに無効になります。`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "保留中の招待はありません",
    accepted: "承諾済みの招待はありません",
    revoked: "取り消し済みの招待はありません",
    expired: "期限切れの招待はありません",
    all: "招待はありません",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "招待を表示する権限がありません",
    failed: "招待を読み込めませんでした",
    noMatch: "一致する招待はありません",
    emptyHint: "保留中の招待がここに表示されます。",
  },
  sending: "送信中…",
  mailFailed: (address: string) => `${address}にメールを送信できませんでした。リンクをコピーして、直接お送りください。`,
  mailsFailed: plural((n) => ({
    other: `${n}件の招待メールを送信できませんでした。リンクをコピーして、直接お送りください。`,
  })),
};
