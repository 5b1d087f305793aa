import type { lists as english } from "../../labels/en/lists.js";
import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Invitation, MembershipRequest } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("zh-CN");

const requestGone = (name: string) => `${name} 的加入请求已不再处于待处理状态。`;

const requestWrites: Record<RowWriteName<MembershipRequest>, WriteWords> = {
  acceptMembershipRequest: {
    done: (name, role) => (role === undefined ? `已批准 ${name} 的加入请求。` : `已批准 ${name} 以“${role}”角色加入。`),
    doneCount: plural((n) => ({ other: `已批准 ${n} 个加入请求。` })),
    failed: (name) => `无法批准 ${name} 的加入请求。`,
    gone: requestGone,
  },
  rejectMembershipRequest: {
    done: (name) => `已拒绝 ${name} 的加入请求。`,
    doneCount: plural((n) => ({ other: `已拒绝 ${n} 个加入请求。` })),
    failed: (name) => `无法拒绝 ${name} 的加入请求。`,
    gone: requestGone,
  },
  reopenMembershipRequest: {
    done: (name) => `已重新打开 ${name} 的加入请求。`,
    doneCount: plural((n) => ({ other: `已重新打开 ${n} 个加入请求。` })),
    failed: (name) => `无法重新打开 ${name} 的加入请求。`,
    gone: requestGone,
  },
};

const invitationGone = (address: string) => `发送给 ${address} 的邀请已不再处于待处理状态。`;

const invitationWrites: Record<RowWriteName<Invitation>, WriteWords> = {
  resendInvitation: {
    done: (address) => `已向 ${address} 重新发送邀请。`,
    doneCount: plural((n) => ({ other: `已重新发送 ${n} 个邀请。` })),
    failed: (address) => `无法向 ${address} 重新发送邀请。`,
    gone: invitationGone,
  },
  revokeInvitation: {
    done: (address) => `已撤回发送给 ${address} 的邀请。`,
    doneCount: plural((n) => ({ other: `已撤回 ${n} 个邀请。` })),
    failed: (address) => `无法撤回发送给 ${address} 的邀请。`,
    gone: invitationGone,
  },
};

/** The lists of join requests and of invitations, in Simplified Chinese. */
export const lists: typeof english = {
  noHitsHint: "请尝试其他姓名或电子邮件。",

  // Join requests.
  requests: "加入请求",
  searchRequests: "搜索加入请求",
  user: "用户",
  requestedOn: "请求时间",
  approve: "批准",
  approveFor: (name: string) => `批准 ${name} 的加入请求`,
  approveUntil: "批准至指定日期",
  approveUntilFor: (name: string) => `批准 ${name} 的加入请求至指定日期`,
  decline: "拒绝",
  declineFor: (name: string) => `拒绝 ${name} 的加入请求`,
  roleFor: (name: string, role: string) => `${role}，${name} 的角色`,
  approveSelected: plural((n) => ({ other: `批准 ${n} 个请求` })),
  declineSelected: plural((n) => ({ other: `拒绝 ${n} 个请求` })),
  declineSelectedQuestion: plural((n) => ({ other: `要拒绝 ${n} 个请求吗？` })),
  declineSelectedConsequence: "请求者不会被添加，但可以再次请求加入。",
  requestWrites,
  requestGone,
  requestsPlaceholder: {
    forbidden: "您无权查看加入请求",
    failed: "无法加载加入请求",
    noMatch: "没有匹配的加入请求",
    empty: "没有加入请求",
    emptyHint: "待处理的加入请求将显示在此处。",
  },

  // Invitations.
  invitations: "邀请",
  searchInvitations: "搜索邀请",
  expiry: "过期时间",
  sentOn: "发送时间",
  invitedBy: "邀请人",
  linkCopied: (address) => `已复制 ${address} 的链接。`,
  invitationStatus: "邀请状态",
  moreSending: plural((n) => ({ other: `还有 ${n} 个正在发送…` })),
  resendSelected: plural((n) => ({ other: `重新发送 ${n} 个邀请` })),
  revokeSelected: plural((n) => ({ other: `撤回 ${n} 个邀请` })),
  revokeSelectedQuestion: plural((n) => ({ other: `要撤回 ${n} 个邀请吗？` })),
  revokeSelectedConsequence: "相应的链接将立即失效。",
  statusNames: { pending: "待处理", accepted: "已接受", revoked: "已撤回", expired: "已过期", all: "全部" },
  mailNotSent: "电子邮件未发送",
  copyLink: "复制链接",
  copyFailed: "无法复制链接。请从此处复制：",
  resend: "重新发送",
  resendFor: (address: string) => `向 ${address} 重新发送邀请`,
  revoke: "撤回",
  revokeQuestion: "要撤回此邀请吗？",
  revokeConsequence: (address: string) => `发送给 ${address} 的链接将立即失效。`,
  invitationWrites,
  invitationGone,
  noInvitations: {
    pending: "没有待处理的邀请",
    accepted: "没有已接受的邀请",
    revoked: "没有已撤回的邀请",
    expired: "没有已过期的邀请",
    all: "没有邀请",
  },
  /** Stands where a user's name would be. */
  api: "API",
  invitationsPlaceholder: {
    forbidden: "您无权查看邀请",
    failed: "无法加载邀请",
    noMatch: "没有匹配的邀请",
    emptyHint: "待处理的邀请将显示在此处。",
  },
  sending: "正在发送…",
  mailFailed: (address: string) => `无法向 ${address} 发送电子邮件。请复制链接并自行发送。`,
  mailsFailed: plural((n) => ({ other: `无法通过电子邮件发送 ${n} 个邀请。请复制链接并自行发送。` })),
};
