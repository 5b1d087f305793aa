import type { memberDialogs as english } from "../../labels/en/memberDialogs.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("zh-CN");

/** The selection bar's buttons, and the dialogs that change or remove members, in Simplified Chinese. */
export const memberDialogs: typeof english = {
  keys: {
    home: "Home",
    end: "End",
    enter: "Enter",
    space: "空格",
    shift: "Shift",
    pageUp: "Page Up",
    pageDown: "Page Down",
    control: "Ctrl",
  },
  shortcuts: {
    title: "键盘快捷键",
    description: "按 Tab 键移至列表，然后使用：",
    search: "搜索",
    rows: "上一行或下一行",
    controls: "行内控件",
    ends: "第一行或最后一行",
    open: "打开",
    select: "选择",
    selectRange: "选择范围",
    actions: "行操作",
    pages: "上一页或下一页",
    undo: "撤消",
    help: "显示这些快捷键",
  },
  memberNotFound: "找不到此成员。",
  viewDetails: "查看详情",
  copyEmail: "复制电子邮件地址",
  emailCopied: (address) => `已复制 ${address}。`,
  emailNotCopied: (address) => `无法复制电子邮件地址：${address}`,
  changeRole: "更改角色",
  changeRoles: plural((n) => ({ other: `更改角色（${n} 名成员）` })),
  removeMembers: plural((n) => ({ other: `移除 ${n} 名成员` })),
  // Chinese has one plural form, but a single member is not "all".
  selectAllMembers: (number: number, n: string) => (number === 1 ? `选择 ${n} 名成员` : `选择全部 ${n} 名成员`),
  selectAllMatching: (number: number, n: string) =>
    number === 1 ? `选择 ${n} 名匹配的成员` : `选择全部 ${n} 名匹配的成员`,
  checking: "正在检查还有谁可以管理成员…",
  changeRoleQuestion: (name: string, role: string) => `要将 ${name} 的角色更改为“${role}”吗？`,
  gains: "将获得",
  loses: "将失去",
  demoteYourself: "您将无法再管理成员，且无法撤消此操作。要继续吗？",
  cannotSignIn: (name: string) => `${name} 无法登录。账户重新启用后，新角色才会生效。`,
  lastManager: (name: string) => `${name} 是唯一可以管理此组织的成员。请先将其他成员设为管理员。`,
  youAreLastManager: "您是唯一可以管理此组织的成员。请先将其他成员设为管理员。",
  roleChangedByOther: (name: string, role: string) => `有人已将 ${name} 的角色更改为“${role}”。`,
  preparingRemoval: "正在准备移除…",
  removeMember: "移除成员",
  removeQuestion: (name: string) => `要移除 ${name} 吗？`,
  removeConsequence: (name: string, role: string) =>
    `${name}（${role}）将立即失去对此组织的访问权限，重新添加后才能恢复访问。`,
  removeYourselfQuestion: "要将您自己从此组织中移除吗？",
  removeYourself: "您将立即失去对此组织的访问权限，且无法自行重新添加。",
  removeYourselfAgain: "只有其他管理员可以重新添加您。要继续吗？",

  // Several members.
  changeRolesQuestion: (role: string) => `要将角色更改为“${role}”吗？`,
  removeMembersQuestion: plural((n) => ({ other: `要移除 ${n} 名成员吗？` })),
  removeMembersConsequence: "被移除的成员将立即失去对此组织的访问权限，重新添加后才能恢复访问。",
  andMore: plural((n) => ({ other: `以及其他 ${n} 名成员` })),
  roleCount: (role: string, count: string) => `${role}：${count}`,
  youAmong: "其中包括您自己。",
  changedByOtherCount: plural((n) => ({ other: `有人更改了其中 ${n} 名成员的角色。` })),
  unchangedCount: plural((n) => ({ other: `${n} 名成员已具有此角色。` })),
  cannotSignInCount: plural((n) => ({ other: `${n} 名成员无法登录。账户重新启用后，新角色才会生效。` })),
  losesManaging: plural((n) => ({ other: `${n} 名成员将无法再管理成员。` })),
  goneCount: plural((n) => ({ other: `其中 ${n} 人已不再是成员，将被跳过。` })),
  leftOutManaged: plural((n: string, source: string) => ({
    other: `${n} 位由 ${source} 管理的成员将被排除。`,
  })),
  changeIn: (source: string) => `请在 ${source} 中更改。`,
  statusManagedBy: (name: string, source: string) => `无法在此处移除 ${name}：其成员身份由 ${source} 管理。`,
  permissionOf: plural((n: string, permission: string) => ({ other: `${permission}（${n} 名成员）` })),
  noManagerLeft: "这样将没有人可以管理成员。请至少取消选择一名可以管理成员的人员。",
};
