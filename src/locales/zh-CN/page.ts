import type { page as english } from "../../labels/en/page.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("zh-CN");

/** The page, and its dialogs of members, in Simplified Chinese. */
export const page: typeof english = {
  // The whole page.
  membersTabs: "成员、邀请和加入请求",
  tabNames: { members: "成员", invitations: "邀请", requests: "请求", people: "人员" },
  searchAll: "搜索人员",
  matchCount: plural((n) => ({ other: `${n} 个匹配项` })),

  // Adding a member.
  chooseRole: "选择角色",
  addMember: "添加成员",
  addMemberHint: "添加已有账户的用户。",
  userIdHint: "例如：user_29w83sxmDNGwOuEthce5gg56FcC",
  userIdMissing: "请输入用户 ID。",
  userNotFound: "没有用户使用此 ID。请检查后重试。",
  added: (name: string) => `已添加 ${name}。`,
  adding: "正在添加…",

  // Adding many members.
  addMembers: "添加成员",
  addMembersHint: "添加已有账户的用户。",
  users: "用户",
  userIdsHint: "粘贴用户 ID，或包含 user_id 列的 CSV。",
  usersHint: "粘贴用户 ID 或电子邮件地址，或者包含 user_id 或 email 列的 CSV。",
  usersMissing: "请至少输入一名用户。",
  addedMembers: plural((n) => ({ zero: "未添加任何成员。", other: `已添加 ${n} 名成员。` })),
  usersLeft: plural((n) => ({ other: `${n} 名用户无法添加，仍保留在列表中。` })),
  addingMembers: (done: string, total: string) => `已添加 ${done}/${total}`,
  addOutcomes: {
    alreadyMember: "已是成员",
    duplicate: "重复项",
    notFound: "找不到用户",
    failed: "无法添加",
    unsent: "尚未添加",
  },

  // Leaving the organization, and transferring ownership.
  leave: "退出组织",
  leaveQuestion: "要退出此组织吗？",
  ownStatusManagedBy: (source: string) => `您无法退出组织：您的成员身份由 ${source} 管理。`,
  ownRoleManagedBy: (source: string) => `您无法转让所有权：您的角色由 ${source} 管理。`,
  transferFirst: "您是唯一可以管理此组织的成员。请先转让所有权，然后再退出。",
  transferOwnership: "转让所有权",
  transferQuestion: "要转让所有权吗？",
  transferConsequence: "您将与新所有者互换角色。只有新所有者可以撤消此操作。",
  transferAgain: "只有新所有者可以恢复您的角色。要继续吗？",
  transferTo: (name: string) => `转让给 ${name}`,
  membersLoading: "正在加载成员",
  newOwner: "新所有者",
  moreMembers: plural((n) => ({ other: `还有 ${n} 名成员。请通过搜索查找。` })),
  typeName: (name: string) => `请输入组织名称以确认：${name}`,

  // A member's details.
  previousMember: "上一位成员",
  nextMember: "下一位成员",
  permissions: "权限",
  noPermissions: "没有权限",
  username: "用户名",
  membership: "成员身份",
  customFields: "自定义字段",
  noCustomFields: "没有自定义字段",
  yes: "是",
  no: "否",
  addField: "添加字段",
  fieldName: "名称",
  fieldType: "类型",
  fieldTypes: { text: "文本", number: "数字", boolean: "是或否", json: "JSON" },
  fieldValue: (name: string) => (name ? `“${name}”的值` : "值"),
  removeField: (name: string) => (name ? `移除“${name}”` : "移除字段"),
  restoreField: (name: string) => `恢复“${name}”`,
  fieldRemoved: "将在保存时移除",
  fieldProblems: {
    keyMissing: "请输入名称。",
    keyTaken: "已存在同名字段。",
    keyRefused: "此名称为保留名称。请选择其他名称。",
    valueMissing: "请输入值或移除此字段。",
    notNumber: "不是数字。请使用数字和小数点，例如 1.5。",
    longNumber: "此数字的位数过多。请将其保存为文本。",
    keyRepeated: "同一对象中有重复的名称。请移除其中一个。",
    notJson: "不是有效的 JSON。请检查引号、逗号和括号。",
    holdsNull: "此处不允许使用“null”。请改为移除该条目。",
    holdsRefusedKey: "包含保留名称。请选择其他名称。",
  },
  fieldChanged: (value: string) => `有人已将此字段更改为“${value}”。保存后将覆盖该更改。`,
  fieldGone: "有人已移除此字段。保存后将重新添加。",
  fieldsTooLarge: "自定义字段最多可容纳 8 KB 的数据。请缩短内容，然后重新保存。",
  save: "保存",
  saving: "正在保存…",
  discard: "放弃",
  discardQuestion: "要放弃更改吗？",
  discardConsequence: (name: string) => `您对 ${name} 的自定义字段所做的更改将丢失。`,
  discardSending: "您的更改已发送，可能仍会被保存。",
  fieldsSaved: (name: string) => `已保存 ${name} 的自定义字段。`,
  fieldsSaveFailed: (name: string) => `无法保存 ${name} 的自定义字段。`,

  // The table's layout.
  layoutHint: "选择列并调整其顺序。",
  columns: "列",
  moveUp: (column: string) => `上移“${column}”`,
  moveDown: (column: string) => `下移“${column}”`,
  movedTo: (column: string, place: string, of: string) => `“${column}”现在是第 ${place} 列，共 ${of} 列。`,
  density: "行高",
  densities: { comfortable: "宽松", compact: "紧凑" },
  resetLayout: "重置",
  layoutReset: "已重置为默认设置。",
  done: "完成",

  // Exporting.
  exportMembers: "导出成员",
  exportCounting: "正在统计成员人数…",
  exportUncounted: "将导出与搜索和筛选条件匹配的成员。",
  // Chinese has one plural form, but a single member is not "all".
  exportCount: (number: number, n: string) =>
    number === 1 ? `将导出组织的 ${n} 名成员。` : `将导出组织的全部 ${n} 名成员。`,
  exportMatchCount: plural((n) => ({ other: `将导出与搜索和筛选条件匹配的 ${n} 名成员。` })),
  exportNone: "没有与搜索和筛选条件匹配的成员。",
  exportContents: (columns: string) =>
    `.csv 文件，每名成员占一行。列：${columns}。看起来像公式的单元格会以撇号开头，以防电子表格软件将其作为公式执行。`,
  exportFileName: (day: string) => `members-${day}.csv`,
  exported: plural((n: string, file: string) => ({ other: `已将 ${n} 名成员导出到 ${file}。` })),
  exportFewer: plural((n) => ({ other: `比开始导出时少 ${n} 名成员。` })),
  exportMore: plural((n) => ({ other: `比开始导出时多 ${n} 名成员。` })),
  exportOutdated: plural((n) => ({ other: `导出期间成员有变动：现在有 ${n} 名成员匹配。` })),
  exportOffline: "您处于离线状态。恢复联网后将继续导出。",
  exportStopped: "导出已停止。未保存任何文件。",
  exportFailed: "无法导出成员。未保存任何文件。",
  exportBroken: "有一列无法导出。请联系支持人员。",
  exportNotSaved: "浏览器未保存文件。请检查其下载设置，然后重试。",
};
