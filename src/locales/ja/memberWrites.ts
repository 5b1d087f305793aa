import { pluralIn } from "../../labels/pluralIn.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { Membership } from "../../organization/records.js";
import type { RowWriteName } from "../../organization/rowWriteNames.js";

const plural = pluralIn("ja");

export const noLongerMember = (name: string) => `${name}はすでにメンバーではありません。`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `${name}のロールを「${role}」に変更しました。`,
    doneNoMatch: (name, role) =>
      `${name}のロールを「${role}」に変更しました。現在のフィルターには一致しなくなりました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーのロールを変更しました。` })),
    doneCountNoMatch: plural((n) => ({
      other: `${n}人のメンバーのロールを変更しました。現在のフィルターには一致しなくなりました。`,
    })),
    failed: (name) => `${name}のロールを変更できませんでした。`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `${name}を削除しました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーを削除しました。` })),
    failed: (name) => `${name}を削除できませんでした。`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `${name}をメンバーに戻しました。参加日は今日の日付になり、非公開メタデータは復元されていません。`,
    doneCount: plural((n) => ({
      other: `${n}人をメンバーに戻しました。参加日は今日の日付になり、非公開メタデータは復元されていません。`,
    })),
    failed: (name) => `${name}をメンバーに戻せませんでした。`,
    gone: (name) => `${name}のアカウントはすでに存在しません。`,
  },
  deactivateMember: {
    done: (name) => `${name}を無効にしました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーを無効にしました。` })),
    failed: (name) => `${name}を無効にできませんでした。`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `${name}を再び有効にしました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーを再び有効にしました。` })),
    failed: (name) => `${name}を再び有効にできませんでした。`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `${name}のアクセス終了日を変更しました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーのアクセス終了日を変更しました。` })),
    failed: (name) => `${name}のアクセス終了日を変更できませんでした。`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `${name}を「${group}」に追加しました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーをグループに追加しました。` })),
    failed: (name) => `${name}をグループに追加できませんでした。`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `${name}を「${group}」から外しました。`,
    doneCount: plural((n) => ({ other: `${n}人のメンバーをグループから外しました。` })),
    failed: (name) => `${name}をグループから外せませんでした。`,
    gone: noLongerMember,
  },
};
