"use client";

import { useMemo } from "react";
import { useResendInvitation } from "../../hooks/writes/useResendInvitation.js";
import type { Store } from "../../lib/createStore.js";
import { parseAddresses } from "../../addresses/parseAddresses.js";
import { lazyPart } from "../../lib/lazyPart.js";
import { readTextFile } from "../../lib/dom/readTextFile.js";
import { isUnmailed } from "../../organization/rules/isUnmailed.js";
import { isGone } from "../../organization/rules/isGone.js";
import { OrganizationError } from "../../organization/OrganizationError.js";
import type { Role } from "../../organization/records.js";
import {
  type AddressListState,
  addPieces,
  clearAddresses,
  commitText,
  type DraftAddress,
  editAddress,
  type InviteNotice,
  markSending,
  removeAddress,
  restoreAddresses,
  settleAddresses,
  typeText,
} from "./addressList.js";

/** Reads tables of addresses, which takes more code than the rest. */
export const tableReader = lazyPart(() => import("./addText.js"));

/** The actions on the addresses. The object is stable, so that addresses don't rerender. */
export interface InviteFormActions {
  readonly setText: (text: string) => void;
  /** Handles input method composition: unfinished text isn't turned into an address. */
  readonly compose: (text: string) => void;
  /** Turns the field's text into addresses. */
  readonly commit: () => void;
  /** Adds pasted or dropped text: a list, or cells of a spreadsheet. */
  readonly add: (text: string) => void;
  readonly addFiles: (files: Iterable<File>) => Promise<void>;
  readonly edit: (id: number, text: string) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Undoes `clear`, if it was the last change. */
  readonly undoClear: () => void;
  /** Resends the pending invitation of an address. */
  readonly resend: (address: DraftAddress) => void;
}

/** The actions on a list of addresses. @param roles the roles that a file may name */
export function useInviteFormActions(
  { update }: Store<AddressListState>,
  roles: readonly Role[] | undefined,
): InviteFormActions {
  const { mutateAsync: sendAgain } = useResendInvitation();
  return useMemo(() => {
    const tell = (notice: InviteNotice) => update((list) => ({ ...list, notice }));
    const add = async (text: string) => {
      const reader = await tableReader.load().catch(() => undefined);
      update((list) => (reader ? reader.addText(list, text, roles) : addPieces(list, parseAddresses(text))));
    };
    /** Returns what is wrong with the file, if anything. */
    const addFile = async (file: File): Promise<InviteNotice | undefined> => {
      const read = await readTextFile(file);
      if ("problem" in read) return { type: "file", name: file.name, problem: read.problem };
      if (read.text.trim() === "") return { type: "file", name: file.name, problem: "empty" };
      await add(read.text);
      return undefined;
    };
    const resend = async ({ id, address, refusal, isSending }: DraftAddress) => {
      if (!refusal?.invitation || isSending) return;
      const only = new Set([id]);
      update((list) => ({ ...markSending(list, only, true), notice: list.notice }));
      try {
        const invitation = await sendAgain(refusal.invitation.id);
        update((list) => removeAddress(markSending(list, only, false), id));
        tell({ type: "resent", address, isUnmailed: isUnmailed(invitation) });
      } catch (error) {
        if (!(error instanceof OrganizationError)) throw error;
        // The invitation is no longer pending: the address can be invited again.
        update((list) => (isGone(error) ? markSending(list, only, false) : settleAddresses(list, [refusal])));
        tell({ type: "resendFailed", address, error });
      }
    };
    return {
      setText: (text) => update((list) => typeText(list, text)),
      compose: (text) => update((list) => ({ ...list, text })),
      commit: () => update(commitText),
      add: (text) => void add(text),
      addFiles: async (files) => {
        const problems = [];
        for (const file of files) problems.push(await addFile(file));
        // Told last, so that what was added from another file does not hide it.
        const problem = problems.find((found) => found !== undefined);
        if (problem) tell(problem);
      },
      edit: (id, text) => update((list) => editAddress(list, id, text)),
      remove: (id) => update((list) => removeAddress(list, id)),
      clear: () => update(clearAddresses),
      undoClear: () => update(restoreAddresses),
      resend: (address) => void resend(address),
    };
  }, [roles, sendAgain, update]);
}
