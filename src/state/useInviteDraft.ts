"use client";

import { useMemo, useState } from "react";
import { useOrganization } from "../hooks/OrganizationProvider.js";
import { useOrganizationDetails } from "../hooks/useOrganizationDetails.js";
import { usePermission } from "../hooks/usePermission.js";
import { useResendInvitation } from "../hooks/useResendInvitation.js";
import { useRoles } from "../hooks/useRoles.js";
import { useLocale } from "../labels/LocaleProvider.js";
import { readTextFile } from "../lib/readTextFile.js";
import type { InvitationOutcome } from "../organization/invitationOutcome.js";
import { leastPermitting } from "../organization/leastPermitting.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { MANAGE_MEMBERS } from "../organization/permissions.js";
import type { Role } from "../organization/records.js";
import { seatsOf } from "../organization/seats.js";
import {
  addText,
  clearAddresses,
  commitText,
  type AddressListState,
  type DraftAddress,
  editAddress,
  emptyAddressList,
  type InviteNotice,
  isReady,
  removeAddress,
  restoreAddresses,
  settleAddresses,
  tryAgain,
  typeText,
} from "./addressList.js";
import { inviteNoticeText } from "./inviteNoticeText.js";
export type { SendProgress } from "./useInviteSending.js";
import { type SendProgress, useInviteSending } from "./useInviteSending.js";

export interface UseInviteDraftOptions {
  /** Called when a sending is over, with what became of each address that was tried. */
  readonly onSent?: ((outcomes: readonly InvitationOutcome[]) => void) | undefined;
  /** The key of the role to begin with. Default: the one that permits least. */
  readonly defaultRole?: string | undefined;
}

/** Invitations that are being written: whom, as what, with which words, and what came of sending them. */
export interface InviteDraft {
  /** Whether the viewer may invite, and the backend can. */
  readonly canInvite: boolean;
  readonly addresses: readonly DraftAddress[];
  /** Addresses that would be sent now. */
  readonly readyCount: number;
  /** Whether all of these were tried before and may now succeed. */
  readonly isRetry: boolean;
  /** Addresses that a person has to look at: they are none, or were not invited. */
  readonly toFix: readonly DraftAddress[];
  /** What stands in the field; a separator after an address makes it one of `addresses`. */
  readonly text: string;
  readonly actions: InviteDraftActions;
  /** The key of the role of all who have none of their own; `undefined` until the roles are known. */
  readonly role: string | undefined;
  readonly setRole: (role: string) => void;
  /** `undefined` until they are known, or where the backend cannot list them. */
  readonly roles: readonly Role[] | undefined;
  readonly message: string;
  readonly setMessage: (message: string) => void;
  /** Characters that a message may have. `undefined`: the backend takes none. */
  readonly maxMessageLength: number | undefined;
  /** Members and invitations that still fit; `undefined` without a limit, or when that is not known. */
  readonly seatsLeft: number | undefined;
  /** Sends all that are ready, also what still stands in the field. Does nothing while it is sending. */
  readonly send: () => void;
  readonly progress: SendProgress | undefined;
  /** Sends nothing more. */
  readonly stop: () => void;
  /** What the last change came to. */
  readonly notice: InviteNotice | undefined;
  /** The same in words; empty when there is nothing to say. */
  readonly noticeText: string;
  /** Whether nothing is left: everybody is invited. */
  readonly isEmpty: boolean;
}

/** What can be done to the addresses. The object stays the same, so that addresses need not render again. */
export interface InviteDraftActions {
  readonly setText: (text: string) => void;
  /** Makes addresses of what stands in the field. */
  readonly commit: () => void;
  /** Adds what was pasted or dropped: a list, or cells of a spreadsheet. */
  readonly add: (text: string) => void;
  readonly addFiles: (files: Iterable<File>) => Promise<void>;
  readonly edit: (id: number, text: string) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  /** Puts back what `clear` has taken out, while that is the last change. */
  readonly undoClear: () => void;
  /** Sends the invitation of an address once more that was invited already. */
  readonly resend: (address: DraftAddress) => void;
}

/**
 * The headless invite editor. What is typed stays as long as the component that calls this: call it above tabs and
 * dialogs that come and go.
 */
export function useInviteDraft({ defaultRole, onSent }: UseInviteDraftOptions = {}): InviteDraft {
  const organization = useOrganization();
  const locale = useLocale();
  const { data: roleList } = useRoles();
  const { data: details } = useOrganizationDetails();
  const mayManage = usePermission(MANAGE_MEMBERS);
  const [list, setList] = useState(emptyAddressList);
  const [chosenRole, setRole] = useState(defaultRole);
  const [message, setMessage] = useState("");
  const sending = useInviteSending((outcomes) => setList((now) => settleAddresses(now, outcomes)));
  const roles = roleList?.data;
  const role = chosenRole ?? leastPermitting(roles)?.key;
  const actions = useInviteDraftActions(setList, roles);

  const reasonNotToSend = (written: number, sendable: number) => {
    if (written === 0) return "noAddresses";
    if (sendable === 0) return "allBad";
    return message.length > (organization.maxInvitationMessageLength ?? Infinity) ? "messageTooLong" : undefined;
  };
  const send = async () => {
    if (sending.isSending()) return;
    const written = commitText(list);
    const toSend = written.addresses.filter(isReady);
    const reason = reasonNotToSend(written.addresses.length, toSend.length);
    if (reason || role === undefined) {
      setList({ ...written, notice: { type: "refused", reason: reason ?? "noRole" } });
      return;
    }
    setList(tryAgain(written));
    const outcomes = await sending.send(toSend, { role, message });
    const invited = outcomes.filter((outcome) => outcome.outcome === "invited");
    const notice: InviteNotice = {
      type: "sent",
      invited: invited.length,
      refused: outcomes.length - invited.length,
      unsent: toSend.length - outcomes.length,
      mailsFailed: invited.filter(({ invitation }) => invitation.delivery === "failed").length,
    };
    setList((now) => ({ ...now, notice }));
    onSent?.(outcomes);
    if (notice.refused + notice.unsent === 0) setMessage("");
  };
  // What still stands in the field is sent too.
  const ready = useMemo(() => commitText(list).addresses.filter(isReady), [list]);
  return {
    canInvite: mayManage && organization.inviteMembers !== undefined,
    addresses: list.addresses,
    readyCount: ready.length,
    isRetry: ready.length > 0 && ready.every(({ refusal }) => refusal),
    toFix: list.addresses.filter(({ problem, refusal }) => problem || refusal),
    text: list.text,
    actions,
    role,
    setRole,
    roles,
    message,
    setMessage,
    maxMessageLength: organization.maxInvitationMessageLength,
    seatsLeft: details && seatsOf(details)?.left,
    send: () => void send(),
    progress: sending.progress,
    stop: sending.stop,
    notice: list.notice,
    noticeText: inviteNoticeText(list.notice, locale),
    isEmpty: list.addresses.length === 0 && list.text.trim() === "",
  };
}

function useInviteDraftActions(
  setList: (change: (list: AddressListState) => AddressListState) => void,
  roles: readonly Role[] = [],
): InviteDraftActions {
  const { mutateAsync: sendAgain } = useResendInvitation();
  return useMemo(() => {
    const tell = (notice: InviteNotice) => setList((list) => ({ ...list, notice }));
    const addFile = async (file: File) => {
      const read = await readTextFile(file);
      if ("problem" in read) tell({ type: "file", name: file.name, problem: read.problem });
      else if (read.text.trim() === "") tell({ type: "file", name: file.name, problem: "empty" });
      else setList((list) => addText(list, read.text, roles));
    };
    return {
      setText: (text) => setList((list) => typeText(list, text)),
      commit: () => setList(commitText),
      add: (text) => setList((list) => addText(list, text, roles)),
      addFiles: async (files) => {
        for (const file of files) await addFile(file);
      },
      edit: (id, text) => setList((list) => editAddress(list, id, text)),
      remove: (id) => setList((list) => removeAddress(list, id)),
      clear: () => setList(clearAddresses),
      undoClear: () => setList(restoreAddresses),
      resend: async ({ id, address, refusal }) => {
        if (!refusal?.invitation) return;
        try {
          await sendAgain(refusal.invitation.id);
          setList((list) => ({ ...removeAddress(list, id), notice: { type: "resent", address } }));
        } catch (error) {
          if (!(error instanceof OrganizationError)) throw error;
          tell({ type: "resendFailed", address, error });
        }
      },
    };
  }, [roles, sendAgain, setList]);
}
