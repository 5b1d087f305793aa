import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("zh-CN");

/** The dialogs of groups, in Simplified Chinese. */
export const groups: typeof english = {
  groupsOf: (name: string) => `${name} 的群组`,
  groupsHint: "每项更改都会立即保存。",
  searchGroups: "搜索群组",
  noGroups: "尚无群组",
  noMatchingGroups: "没有匹配的群组",
  groupsLoading: "正在加载群组…",
  groupsFailed: "无法加载群组。",
  moreGroups: plural((n) => ({ other: `还有 ${n} 个群组。请通过搜索查找。` })),
  chooseGroup: "选择群组",
  groupAdditionHint: "已在群组中的成员保持不变。",
  groupRemovalHint: "这些成员仍保留在组织中。",
  manageGroupsHint: "群组用于归集成员。权限仅由角色决定。",
  newGroup: "新群组",
  groupName: "群组名称",
  createGroup: "创建群组",
  groupNameProblem: "请输入 1 到 100 个字符的名称。",
  rename: "重命名",
  renameGroup: (name: string) => `重命名 ${name}`,
  delete: "删除",
  deleteNamedGroup: (name: string) => `删除 ${name}`,
  deleteGroup: "删除群组",
  deleteGroupQuestion: (name: string) => `要删除 ${name} 吗？`,
  deleteGroupConsequence: plural((n) => ({ other: `群组中的 ${n} 名成员仍保留在组织中。此操作无法撤消。` })),
  groupCreated: (name: string) => `已创建群组“${name}”。`,
  groupRenamed: (name: string) => `群组已重命名为“${name}”。`,
  groupDeleted: (name: string) => `已删除群组“${name}”。`,
};
