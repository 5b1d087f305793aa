import { pluralIn } from "./pluralIn.js";
import type { WriteWords } from "./WriteWords.js";
import type { Membership } from "../organization/records.js";
import type { RowWriteName } from "../organization/rowWriteNames.js";

const plural = pluralIn("en");

export const noLongerMember = (name: string) => `${name} is no longer a member.`;

/** What to say after a write to a member. */
export const memberWrites: Record<RowWriteName<Membership>, WriteWords> = {
  updateMember: {
    done: (name, role) => `Changed ${name}'s role to ${role}.`,
    doneNoMatch: (name, role) => `Changed ${name}'s role to ${role}. They no longer match this filter.`,
    doneCount: plural((n) => ({ one: `Changed the role of ${n} member.`, other: `Changed the role of ${n} members.` })),
    doneCountNoMatch: plural((n) => ({
      one: `Changed the role of ${n} member. They no longer match this filter.`,
      other: `Changed the role of ${n} members. They no longer match this filter.`,
    })),
    failed: (name) => `Couldn't change ${name}'s role.`,
    gone: noLongerMember,
  },
  removeMember: {
    done: (name) => `Removed ${name}.`,
    doneCount: plural((n) => ({ one: `Removed ${n} member.`, other: `Removed ${n} members.` })),
    failed: (name) => `Couldn't remove ${name}.`,
    gone: noLongerMember,
  },
  addMember: {
    done: (name) => `Added ${name} back. Their join date is now today; private metadata wasn't restored.`,
    doneCount: plural((n) => ({
      one: `Added ${n} member back. Their join date is now today; private metadata wasn't restored.`,
      other: `Added ${n} members back. Their join date is now today; private metadata wasn't restored.`,
    })),
    failed: (name) => `Couldn't add ${name} back.`,
    gone: (name) => `${name}'s account no longer exists.`,
  },
  deactivateMember: {
    done: (name) => `Deactivated ${name}.`,
    doneCount: plural((n) => ({ one: `Deactivated ${n} member.`, other: `Deactivated ${n} members.` })),
    failed: (name) => `Couldn't deactivate ${name}.`,
    gone: noLongerMember,
  },
  reactivateMember: {
    done: (name) => `Reactivated ${name}.`,
    doneCount: plural((n) => ({ one: `Reactivated ${n} member.`, other: `Reactivated ${n} members.` })),
    failed: (name) => `Couldn't reactivate ${name}.`,
    gone: noLongerMember,
  },
  updateMemberExpiry: {
    done: (name) => `Changed when ${name}'s access ends.`,
    doneCount: plural((n) => ({
      one: `Changed when the access of ${n} member ends.`,
      other: `Changed when the access of ${n} members ends.`,
    })),
    failed: (name) => `Couldn't change when ${name}'s access ends.`,
    gone: noLongerMember,
  },
  addGroupMember: {
    done: (name, group) => `Added ${name} to ${group}.`,
    doneCount: plural((n) => ({ one: `Added ${n} member to the group.`, other: `Added ${n} members to the group.` })),
    failed: (name) => `Couldn't add ${name} to the group.`,
    gone: noLongerMember,
  },
  removeGroupMember: {
    done: (name, group) => `Removed ${name} from ${group}.`,
    doneCount: plural((n) => ({
      one: `Removed ${n} member from the group.`,
      other: `Removed ${n} members from the group.`,
    })),
    failed: (name) => `Couldn't remove ${name} from the group.`,
    gone: noLongerMember,
  },
};
