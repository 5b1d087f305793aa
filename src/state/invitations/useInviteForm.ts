"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useOrganization, useParts } from "../../hooks/OrganizationProvider.js";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import { useKnownRoles, useRoles } from "../../hooks/reads/useRoles.js";
import { useInvitingLocale } from "../../labels/useInvitingLocale.js";
import { createStore } from "../../lib/createStore.js";
import type { InvitationOutcome } from "../../organization/invitationOutcome.js";
import { canGive, defaultRoleOf, grantableRoles } from "../../organization/rules/grantable.js";
import type { Role } from "../../organization/records.js";
import { expiryOn } from "../../organization/rules/expiry.js";
import { isUnmailed } from "../../organization/rules/isUnmailed.js";
import { seatsOf } from "../../organization/rules/seats.js";
import {
  commitText,
  type DraftAddress,
  emptyAddressList,
  type InviteNotice,
  isReady,
  isToFix,
  markSending,
  roleCalled,
  type SendRefusal,
  settleAddresses,
} from "./addressList.js";
import { inviteNoticeText } from "./inviteNoticeText.js";
import { useCanInvite } from "./useCanInvite.js";
import { type InviteFormActions, useInviteFormActions } from "./useInviteFormActions.js";
export type { SendProgress } from "./useInviteSending.js";
import { type SendProgress, useInviteSending } from "./useInviteSending.js";
import { useOrganizationState } from "../ui/useOrganizationState.js";

export interface UseInviteFormOptions {
  /** Called after sending, with the outcome of each address that was tried. */
  readonly onSent?: ((outcomes: readonly InvitationOutcome[]) => void) | undefined;
  /** The key of the initially selected role. Default: the least privileged role. */
  readonly defaultRole?: string | undefined;
}

/** An invite form: addresses, role, message and the outcome of sending. */
export interface InviteFormState {
  /** Whether the viewer can invite and the backend supports it. */
  readonly canInvite: boolean;
  readonly addresses: readonly DraftAddress[];
  /** How many addresses would be sent now. */
  readonly readyCount: number;
  /** Whether all of these are retries. */
  readonly isRetry: boolean;
  /** Whether they can't be sent now: these are retries, and no seat is left. */
  readonly isBlocked: boolean;
  /** Addresses that need fixing: they are invalid, or couldn't be invited. */
  readonly toFix: readonly DraftAddress[];
  /** The field's text. Typing a separator moves an address to `addresses`. */
  readonly text: string;
  readonly actions: InviteFormActions;
  /** The key of the role for addresses without their own; `undefined` until the roles are known. */
  readonly role: string | undefined;
  readonly setRole: (role: string) => void;
  /** `undefined` until they are known, or where the backend doesn't list them. */
  readonly roles: readonly Role[] | undefined;
  readonly message: string;
  readonly setMessage: (message: string) => void;
  /** The day on which access ends, as a date field has it; empty: it doesn't. `undefined` where the backend doesn't support it. */
  readonly expiryDate: string | undefined;
  readonly setExpiryDate: (date: string) => void;
  /** The maximum length of the message; `undefined` where the backend doesn't support one. */
  readonly maxMessageLength: number | undefined;
  /** Free seats; `undefined` without a limit, or until it is known. */
  readonly seatsLeft: number | undefined;
  /** Sends all ready addresses, including the field's text. Does nothing while sending, or while it is blocked. */
  readonly send: () => void;
  readonly progress: SendProgress | undefined;
  /** Stops sending. */
  readonly stop: () => void;
  /** The outcome of the last change. */
  readonly notice: InviteNotice | undefined;
  /** The notice as text; may be empty. */
  readonly noticeText: string;
  /** Whether no addresses are left: all were invited. */
  readonly isEmpty: boolean;
}

/** The headless invite form. Its state lasts as long as the calling component: call it above tabs and dialogs that unmount. */
export function useInviteForm({ defaultRole, onSent }: UseInviteFormOptions = {}): InviteFormState {
  const organization = useOrganization();
  const locale = useInvitingLocale();
  const roles = useKnownRoles();
  const { refetch: readRoles } = useRoles();
  const { data: details, refetch: readDetails } = useOrganizationDetails();
  const canInvite = useCanInvite(defaultRole);
  const [store] = useOrganizationState(() => createStore(emptyAddressList));
  const [message, setMessage] = useOrganizationState(() => "");
  const [expiryDate, setExpiryDate] = useOrganizationState(() => "");
  const list = useSyncExternalStore(store.subscribe, store.get, store.get);
  const sending = useInviteSending();
  const { onAction } = useParts();
  const givable = useMemo(() => roles && grantableRoles(roles), [roles]);
  const [chosenRole, setRole] = useOrganizationState<string | undefined>(() => undefined);
  // A role that was chosen and is gone has to be chosen again: invitations in another would surprise.
  const role =
    chosenRole === undefined ? defaultRoleOf(defaultRole, roles) : canGive(chosenRole, roles) ? chosenRole : undefined;
  const actions = useInviteFormActions(store, givable);
  // What still stands in the field is sent too.
  const ready = useMemo(() => commitText(list).addresses.filter(isReady), [list]);
  const isRetry = ready.length > 0 && ready.every(({ refusal }) => refusal);
  const seatsLeft = details && seatsOf(details)?.left;
  const isBlocked = isRetry && seatsLeft === 0;

  const send = async () => {
    if (sending.isSending()) return;
    if (isBlocked) {
      // Another administrator may have freed a seat.
      void readDetails();
      return;
    }
    store.update(commitText);
    const { addresses } = store.get();
    const toSend = addresses.filter(isReady);
    const refuse = (reason: SendRefusal) => store.update((now) => ({ ...now, notice: { type: "refused", reason } }));
    if (addresses.length === 0) return refuse("noAddresses");
    if (toSend.length === 0) return refuse("allBad");
    if (message.length > (organization.maxInvitationMessageLength ?? Infinity)) return refuse("messageTooLong");
    if (role === undefined) {
      if (!roles) void readRoles();
      return refuse("noRole");
    }

    const membershipExpiresAt = expiryOn(expiryDate, locale.timeZone);
    // The field says why.
    if (membershipExpiresAt === undefined) return;
    const ids = new Set(toSend.map(({ id }) => id));
    store.update((now) => markSending(now, ids, true));
    const roleOf = (address: DraftAddress) => roleCalled(address.role, givable ?? [])?.key ?? role;
    const groups = [...new Set(toSend.map(roleOf))].map((groupRole) => ({
      emailAddresses: toSend.filter((address) => roleOf(address) === groupRole).map(({ address }) => address),
      role: groupRole,
      message: message.trim() || undefined,
      membershipExpiresAt,
    }));
    const outcomes = await sending.send(groups, (answered) => store.update((now) => settleAddresses(now, answered)));
    const invited = outcomes.filter((outcome) => outcome.outcome === "invited");
    const refused = outcomes.length - invited.length;
    const unsent = toSend.length - outcomes.length;
    // Text typed since then stays.
    if (refused + unsent === 0) setMessage((now) => (now === message ? "" : now));
    store.update((now) => ({
      ...markSending(now, ids, false),
      notice: {
        type: "sent",
        invited: invited.length,
        withReason: now.addresses.filter(isToFix).length,
        unsent,
        unmailed: invited.filter(({ invitation }) => isUnmailed(invitation)).length,
      },
    }));
    onSent?.(outcomes);
    onAction?.({
      type: "inviteMembers",
      subject: outcomes,
      status: invited.length > 0 ? "success" : "error",
      error: outcomes.find((outcome) => outcome.outcome !== "invited")?.error,
      message: inviteNoticeText(store.get().notice, locale),
    });
  };
  return {
    canInvite,
    addresses: list.addresses,
    readyCount: ready.length,
    isRetry,
    isBlocked,
    toFix: list.addresses.filter(isToFix),
    text: list.text,
    actions,
    role,
    setRole: (next) => setRole(() => next),
    roles,
    message,
    setMessage: (next) => setMessage(() => next),
    expiryDate: organization.updateMemberExpiry && expiryDate,
    setExpiryDate: (next) => setExpiryDate(() => next),
    maxMessageLength: organization.maxInvitationMessageLength,
    seatsLeft,
    send: () => void send(),
    progress: sending.progress,
    stop: sending.stop,
    notice: list.notice,
    noticeText: inviteNoticeText(list.notice, locale),
    isEmpty: list.addresses.length === 0 && list.text.trim() === "" && message.trim() === "",
  };
}
