import type { Membership } from "../../src/index.js";

/** What the app of the answers does on its own servers and screens. Stories look at it. */
export const done: string[] = [];

export const filesOf = async (leaving: readonly Membership[], signal: AbortSignal): Promise<readonly string[]> => {
  signal.throwIfAborted();
  return leaving.map(({ publicUserData }) => `${publicUserData.firstName}'s report`);
};

export const handOver = async (files: readonly string[], userId: string) => {
  done.push(`${files.join(", ")} to ${userId}`);
};

export const impersonate = async (userId: string) => {
  done.push(`impersonate ${userId}`);
};

export const remind = async (membershipIds: readonly string[]) => {
  done.push(`remind ${membershipIds.length}`);
};

export const toast = (text: string, button: { readonly undo?: (() => void) | undefined }) => {
  done.push(button.undo ? `${text} (Undo)` : text);
};
