import { errorIn } from "../../labels/errorIn.js";
import type { OrganizationErrorCode } from "../../organization/errorCodes.js";

export const roleGone = "このロールはすでに存在しません。別のロールを選択してください。";

const byCode: Record<OrganizationErrorCode, string> = {
  already_a_member_in_organization: "このユーザーはすでに組織のメンバーです。",
  authentication_invalid: "サインインしていません。サインインしてから、もう一度お試しください。",
  bulk_size_exceeded: "一度に処理できる件数を超えています。数回に分けてお試しください。",
  clerk_key_invalid: "シークレットキーが正しくありません。サポートにお問い合わせください。",
  duplicate_record: "このアドレスはすでに招待されています。招待を再送信するか、先に取り消してください。",
  form_param_exceeds_allowed_size: "データが上限の8 KBを超えています。内容を減らして、もう一度お試しください。",
  form_param_format_invalid: "メールアドレスの形式が正しくありません。確認して、もう一度お試しください。",
  form_param_missing: "必須の項目が入力されていません。入力して、もう一度お試しください。",
  form_param_nil: "空にできない項目があります。値を入力して、もう一度お試しください。",
  form_param_unknown: "サーバーが対応していない項目が送信されました。ページを再読み込みして、もう一度お試しください。",
  form_param_value_invalid: "無効な値か、すでに使用されている値です。変更して、もう一度お試しください。",
  missing_organization_permission: "この操作を行う権限がありません。組織の管理者にアクセス権を依頼してください。",
  not_a_member_in_organization:
    "あなたはこの組織のメンバーではありません。組織の管理者にアクセス権を依頼してください。",
  organization_invitation_already_accepted:
    "この招待はすでに承諾されています。承諾したアカウントでサインインするか、新しい招待を依頼してください。",
  organization_invitation_expired: "この招待は期限切れです。新しい招待を依頼してください。",
  organization_invitation_not_pending:
    "この招待は保留中ではありません。承諾されたか、取り消されたか、期限切れになっています。",
  organization_invitation_not_unique:
    "このアドレスはすでに招待されています。招待を再送信するか、先に取り消してください。",
  organization_invitation_revoked: "この招待は取り消されました。新しい招待を依頼してください。",
  organization_membership_quota_exceeded:
    "組織のシートに空きがありません。先にメンバーを削除するか、招待を取り消してください。",
  organization_minimum_permissions_needed:
    "メンバーを管理できる人が少なくとも1人必要です。先に他のメンバーを管理者にしてください。",
  request_body_invalid: "サーバーがリクエストを処理できませんでした。ページを再読み込みして、もう一度お試しください。",
  resource_not_found: "対象が見つかりません。削除された可能性があります。ページを再読み込みしてください。",
  too_many_requests: "リクエストが多すぎます。しばらく待ってから、もう一度お試しください。",
  group_managed: "このグループはディレクトリで管理されています。そちらで変更してください。",
  group_name_taken: "この名前のグループはすでにあります。別の名前を選択してください。",
  internal_error: "サーバーで問題が発生しました。しばらくしてから、もう一度お試しください。",
  invitation_address_mismatch: "この招待は別のメールアドレスに送信されています。そのアドレスでサインインしてください。",
  membership_field_managed: "この項目はディレクトリで管理されています。ディレクトリで変更してください。",
  membership_expired: "この組織へのアクセスは終了しました。組織の管理者に延長を依頼してください。",
  membership_inactive: "この組織でのあなたのメンバーシップは無効です。組織の管理者に有効化を依頼してください。",
  membership_request_not_pending:
    "この参加リクエストは保留中ではありません。承認または拒否されたか、取り下げられています。",
  network_error: "サーバーに接続できませんでした。接続を確認して、もう一度お試しください。",
  not_supported: "この機能はご利用になれません。サポートにお問い合わせください。",
  origin_not_allowed: "このサイトからのアクセスは許可されていません。サポートにお問い合わせください。",
  organization_not_active: "この組織は現在選択されていません。組織を切り替えて、もう一度お試しください。",
  organization_role_in_use: "このロールはメンバーまたは招待で使用されています。先に別のロールを割り当ててください。",
  response_invalid: "サーバーの応答を読み取れませんでした。しばらくしてから、もう一度お試しください。",
  service_unavailable: "サービスを利用できません。しばらくしてから、もう一度お試しください。",
  user_deactivated: "あなたのアカウントは無効になっています。サポートにお問い合わせください。",
  unknown_error: "問題が発生しました。しばらくしてから、もう一度お試しください。",
};

/** What happened, why, and what to do. */
export const error = errorIn({
  sessionExpired: "セッションの有効期限が切れました。もう一度サインインしてください。",
  roleNotYours: "このロールを割り当てることはできません。別のロールを選択してください。",
  roleGone,
  groupGone: "このグループはすでに存在しません。別のグループを選択してください。",
  byCode,
});
