import type { groups as english } from "../../labels/en/groups.js";
import { pluralIn } from "../../labels/pluralIn.js";

const plural = pluralIn("ja");

/** The dialogs of groups, in Japanese. */
export const groups: typeof english = {
  groupsOf: (name: string) => `${name}のグループ`,
  groupsHint: "変更はすぐに保存されます。",
  searchGroups: "グループを検索",
  noGroups: "グループはまだありません",
  noMatchingGroups: "一致するグループはありません",
  groupsLoading: "グループを読み込み中…",
  groupsFailed: "グループを読み込めませんでした。",
  moreGroups: plural((n) => ({ other: `他に${n}件のグループがあります。検索してください。` })),
  chooseGroup: "グループを選択",
  groupAdditionHint: "すでにグループに入っているメンバーはそのままです。",
  groupRemovalHint: "メンバーは組織に残ります。",
  manageGroupsHint: "グループはメンバーをまとめるものです。権限はロールだけで決まります。",
  newGroup: "新しいグループ",
  groupName: "グループ名",
  createGroup: "グループを作成",
  groupNameProblem: "1～100文字の名前を入力してください。",
  rename: "名前を変更",
  renameGroup: (name: string) => `${name}の名前を変更`,
  delete: "削除",
  deleteNamedGroup: (name: string) => `${name}を削除`,
  deleteGroup: "グループを削除",
  deleteGroupQuestion: (name: string) => `${name}を削除しますか？`,
  deleteGroupConsequence: plural((n) => ({
    other: `グループの${n}人のメンバーは組織に残ります。この操作は元に戻せません。`,
  })),
  groupCreated: (name: string) => `グループ「${name}」を作成しました。`,
  groupRenamed: (name: string) => `グループの名前を「${name}」に変更しました。`,
  groupDeleted: (name: string) => `グループ「${name}」を削除しました。`,
};
