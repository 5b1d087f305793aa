import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("zh-CN");

export const noLongerMember = (name: string) => `${name} 已不再是成员。`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `已将 ${name} 的角色更改为“${role}”。`,
    doneNoMatch: (name, role) => `已将 ${name} 的角色更改为“${role}”。该成员不再匹配此筛选条件。`,
    doneCount: plural((n) => ({ other: `已更改 ${n} 名成员的角色。` })),
    // Chinese has one plural form, but a single member is not "these".
    doneCountNoMatch: (number: number, n: string) =>
      `已更改 ${n} 名成员的角色。${number === 1 ? "该成员" : "这些成员"}不再匹配此筛选条件。`,
    failed: (name) => `无法更改 ${name} 的角色。`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `已移除 ${name}。`,
    doneCount: plural((n) => ({ other: `已移除 ${n} 名成员。` })),
    failed: (name) => `无法移除 ${name}。`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `已重新添加 ${name}。加入时间现为今天，私有元数据未恢复。`,
    doneCount: plural((n) => ({ other: `已重新添加 ${n} 名成员。加入时间现为今天，私有元数据未恢复。` })),
    failed: (name) => `无法重新添加 ${name}。`,
    gone: (name) => `${name} 的账户已不存在。`,
  },
  deactivateMember: {
    done: (name) => `已停用 ${name}。`,
    doneCount: plural((n) => ({ other: `已停用 ${n} 名成员。` })),
    failed: (name) => `无法停用 ${name}。`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `已重新启用 ${name}。`,
    doneCount: plural((n) => ({ other: `已重新启用 ${n} 名成员。` })),
    failed: (name) => `无法重新启用 ${name}。`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `已更改 ${name} 的访问结束时间。`,
    doneCount: plural((n) => ({ other: `已更改 ${n} 名成员的访问结束时间。` })),
    failed: (name) => `无法更改 ${name} 的访问结束时间。`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `已将 ${name} 添加到“${group}”。`,
    doneCount: plural((n) => ({ other: `已将 ${n} 名成员添加到群组。` })),
    failed: (name) => `无法将 ${name} 添加到群组。`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `已将 ${name} 移出“${group}”。`,
    doneCount: plural((n) => ({ other: `已将 ${n} 名成员移出群组。` })),
    failed: (name) => `无法将 ${name} 移出群组。`,
    gone: noLongerMember,
  },
};
