import type { AddressProblem } from "../../addresses/checkAddress.js";
import type { inviting as english } from "../../labels/en/inviting.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { InvitationFailure } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import { core } from "./core.js";

const plural = pluralIn("zh-CN");

const addressProblems: Record<AddressProblem, string> = {
  not_an_address: "不是电子邮件地址。",
  missing_at: "缺少“@”。",
  missing_local_part: "缺少“@”前面的部分。",
  missing_domain: "缺少“@”后面的域名。",
  extra_at: "有多个“@”。请用逗号分隔各个地址。",
  bad_character: "包含不允许使用的字符。",
  misplaced_dot: "点的位置不正确。",
  incomplete_domain: "域名缺少后缀，例如“.com”。",
  bad_domain: "不是有效的域名。",
  too_long: "超出电子邮件地址的长度上限。",
};

const invitationRefusals: Record<InvitationFailure, string> = {
  already_member: "已是成员。",
  already_invited: "已受邀。",
  malformed: "服务器不接受此地址。",
  over_limit: "没有剩余席位。",
  not_allowed: "您无法邀请成员加入此组织。",
  failed: "无法邀请。",
};

/** Writing and sending invitations, in Simplified Chinese. */
export const inviting: typeof english = {
  inviteHint: "每位受邀者都会收到加入链接。",
  addresses: "电子邮件地址",
  addressesHint: "输入、粘贴或拖放地址，或者打开 .csv 或 .txt 文件。",
  addressesToInvite: "要邀请的地址",
  openFile: "打开文件",
  dropHere: "将地址或文件拖放到此处",
  addressCount: plural((n) => ({ other: `${n} 个地址` })),
  toFix: plural((n) => ({ other: `${n} 个需要修正` })),
  moreAddresses: plural((n) => ({ other: `还有 ${n} 个` })),
  removeAll: "全部移除",
  editAddress: (address: string) => `编辑 ${address}`,
  edit: "编辑",
  removeAddress: (address: string) => `移除 ${address}`,
  addressRemoved: (address: string) => `已移除 ${address}。`,
  addressesCleared: plural((n) => ({ other: `已移除 ${n} 个地址。` })),
  addressKeys: "按 Enter 键编辑地址，按 Delete 键移除地址，按箭头键在地址之间移动。",
  addressesAdded: plural((n) => ({ other: `已添加 ${n} 个地址。` })),
  needFixing: plural((n) => ({ other: `${n} 个需要修正。` })),
  addressEdited: (address: string) => `已更改为 ${address}。`,
  addressesRestored: plural((n) => ({ other: `已恢复 ${n} 个地址。` })),
  // Chinese has one plural form, but a single address is named.
  addressesRepeated: (number: number, n: string, first: string) =>
    number === 1 ? `${first} 已在列表中。` : `已跳过列表中已有的 ${n} 个地址。`,
  unknownRoles: (names: string) => `您无法分配以下角色：${names}。相应的地址将获得下方所选的角色。`,
  notTextFile: (name: string) => `${name} 不是文本文件。请将其另存为 .csv 文件，然后重试。`,
  fileTooLarge: (name: string) => `${name} 超过 5 MB。请将其拆分为较小的文件。`,
  fileUnreadable: (name: string) => `无法读取 ${name}。请尝试其他文件。`,
  noAddressesInFile: (name: string) => `在 ${name} 中找不到电子邮件地址。`,
  addressProblem: (problem: AddressProblem, character?: string) =>
    problem === "bad_character" && character ? `电子邮件地址中不允许使用“${character}”。` : addressProblems[problem],
  addressesMissing: "请至少输入一个电子邮件地址。",
  addressesAllBad: "这些地址都无法邀请。请修正其中一个，或添加其他地址。",
  roleMissing: "请选择角色。",
  messageTooLong: "附言过长。请缩短后重试。",
  personalMessage: "附言（可选）",
  charactersLeft: plural((n) => ({ other: `还可输入 ${n} 个字符` })),
  charactersOver: plural((n) => ({ other: `超出 ${n} 个字符` })),
  inviteCount: plural((n) => ({ zero: "发送邀请", other: `发送 ${n} 个邀请` })),
  sent: (sent: string, total: string) => `已发送 ${sent}/${total}`,
  invited: plural((n) => ({ other: `已发送 ${n} 个邀请。` })),
  invitedNone: "未发送任何邀请。",
  notInvited: plural((n) => ({ other: `${n} 个地址无法邀请。` })),
  notSent: plural((n) => ({ other: `${n} 个地址未受邀，仍保留在列表中。` })),
  invitationRefusal: (outcome: InvitationFailure, error: OrganizationError) =>
    outcome === "failed" ? `${invitationRefusals.failed}${core.error(error)}` : invitationRefusals[outcome],
  seatsLeft: plural((n) => ({ zero: "没有剩余席位", other: `剩余 ${n} 个席位` })),
};
