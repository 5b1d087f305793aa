import { addressKey } from "../../organization/rules/addressKey.js";
import { markDuplicates, type ParsedAddress, parseAddresses } from "../../addresses/parseAddresses.js";
import type { FileProblem } from "../../lib/dom/readTextFile.js";
import type { InvitationOutcome, FailedInvitation } from "../../organization/invitationOutcome.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Role } from "../../organization/records.js";

/** An address to invite, valid or not. */
export interface DraftAddress extends Readonly<ParsedAddress> {
  /** Stays the same while the address is edited. */
  readonly id: number;
  /** The role from a file, as written there: see `roleCalled`. */
  readonly role?: string | undefined;
  /** It is being sent, so it can't be edited or removed. */
  readonly isSending?: boolean | undefined;
  /** Why the last attempt to invite it failed. */
  readonly refusal?: FailedInvitation | undefined;
}

/** The outcome of the last change. */
export type InviteNotice =
  | {
      readonly type: "added";
      readonly added: number;
      /** How many of these need fixing. */
      readonly toFix: number;
      /** Addresses that were skipped as duplicates. */
      readonly repeated: readonly string[];
      /** Unknown names in the role column. */
      readonly unknownRoles: readonly string[];
    }
  | {
      readonly type: "edited";
      readonly address: DraftAddress;
      /** How many others need fixing. */
      readonly toFix: number;
    }
  | { readonly type: "restored"; readonly addresses: readonly DraftAddress[] }
  | { readonly type: "removed"; readonly address: string }
  | { readonly type: "cleared"; readonly addresses: readonly DraftAddress[] }
  | { readonly type: "resent"; readonly address: string; readonly isUnmailed: boolean }
  | { readonly type: "resendFailed"; readonly address: string; readonly error: OrganizationError }
  | { readonly type: "file"; readonly name: string; readonly problem: FileProblem | "empty" }
  | { readonly type: "refused"; readonly reason: SendRefusal }
  | {
      readonly type: "sent";
      readonly invited: number;
      /** Failed, and still in the list with the reason. */
      readonly withReason: number;
      /** Not tried, because sending was stopped. */
      readonly unsent: number;
      /** Invited, but not emailed. */
      readonly unmailed: number;
    };

/** Why nothing was sent. */
export type SendRefusal = "noAddresses" | "allBad" | "noRole" | "messageTooLong";

export interface AddressListState {
  readonly addresses: readonly DraftAddress[];
  /** The field's text. */
  readonly text: string;
  readonly notice: InviteNotice | undefined;
  readonly nextId: number;
}

export const emptyAddressList: AddressListState = { addresses: [], text: "", notice: undefined, nextId: 1 };

/** A parsed address, with its role from a table. */
type Piece = ParsedAddress & { readonly role?: string };

const endsPiece = /[\s,;，；、،؛]$/;
const endsWord = /\s$/;

/** Whether a text is a list: several addresses, lines or cells. */
export const isList = (text: string) => /[\n\r\t,;]/.test(text.trim());

/** Handles typing: a separator commits the text before it; a space does so only after a valid address. */
export function typeText(state: AddressListState, text: string): AddressListState {
  if (!endsPiece.test(text) || !text.includes("@")) return { ...state, text };
  const pieces = parseAddresses(text);
  if (endsWord.test(text) && pieces.some(({ problem }) => problem)) return { ...state, text };
  return addPieces({ ...state, text: "" }, pieces);
}

/** Turns the field's text into addresses. */
export const commitText = (state: AddressListState): AddressListState =>
  state.text.trim() ? addPieces({ ...state, text: "" }, parseAddresses(state.text)) : state;

/** Adds the pieces that were read from a text. @param roles those that a piece may name */
export function addPieces(
  state: AddressListState,
  pieces: readonly Piece[],
  roles: readonly Role[] = [],
): AddressListState {
  const { fresh, repeated } = withoutRepetitions(pieces, state.addresses);
  // While the roles are not known, none is said to be unknown.
  const unknown = roles.length > 0 ? fresh.flatMap(({ role }) => (role && !roleCalled(role, roles) ? [role] : [])) : [];
  const added = fresh.map((piece, index) => ({ ...piece, id: state.nextId + index }));
  return {
    ...state,
    addresses: [...state.addresses, ...added],
    nextId: state.nextId + added.length,
    notice: {
      type: "added",
      added: added.length,
      toFix: added.filter(isToFix).length,
      repeated,
      unknownRoles: [...new Set(unknown)],
    },
  };
}

function withoutRepetitions(pieces: readonly Piece[], there: readonly DraftAddress[]) {
  const known = there.flatMap(({ address, problem }) => (problem ? [] : [address]));
  const read = markDuplicates(pieces, known);
  return {
    fresh: read.filter(({ duplicateOf }) => duplicateOf === undefined),
    repeated: read.flatMap(({ address, duplicateOf }) => (duplicateOf === undefined ? [] : [address])),
  };
}

/** Finds a role by the name or key in a file: "admin" also finds `org:admin`. */
export function roleCalled(text: string | undefined, roles: readonly Role[]): Role | undefined {
  if (text === undefined) return undefined;
  const sought = text.toLowerCase();
  return roles.find(
    ({ key, name }) => name.toLowerCase() === sought || key === sought || key.replace(/^org:/, "") === sought,
  );
}

/** Replaces the text of an address; an empty text removes it, and so does a repetition of another address. */
export function editAddress(state: AddressListState, id: number, text: string): AddressListState {
  const before = state.addresses.find((address) => address.id === id);
  if (!before || before.isSending || text.trim() === before.text.trim()) return state;
  if (text.trim() === "") return removeAddress(state, id);
  const others = state.addresses.filter((address) => address.id !== id);
  const { fresh, repeated } = withoutRepetitions(parseAddresses(text), others);
  const edited = fresh.map((piece, index) => ({
    ...piece,
    id: index === 0 ? id : state.nextId + index,
    role: before.role,
  }));
  const [first] = edited;
  const toFix = [...others, ...edited].filter(isToFix).length;
  return {
    ...state,
    addresses: state.addresses.flatMap((address) => (address.id === id ? edited : [address])),
    nextId: state.nextId + edited.length,
    notice:
      first && repeated.length === 0
        ? { type: "edited", address: first, toFix: first.problem ? toFix - 1 : toFix }
        : { type: "added", added: 0, toFix, repeated, unknownRoles: [] },
  };
}

export function removeAddress(state: AddressListState, id: number): AddressListState {
  const removed = state.addresses.find((address) => address.id === id);
  if (!removed || removed.isSending) return state;
  return {
    ...state,
    addresses: state.addresses.filter((address) => address !== removed),
    notice: { type: "removed", address: removed.address },
  };
}

/** Removes all addresses except those being sent. */
export const clearAddresses = (state: AddressListState): AddressListState => ({
  ...state,
  addresses: state.addresses.filter(({ isSending }) => isSending),
  notice: { type: "cleared", addresses: state.addresses.filter(({ isSending }) => !isSending) },
});

/** Restores the addresses removed together, if that was the last change. */
export const restoreAddresses = (state: AddressListState): AddressListState =>
  state.notice?.type === "cleared"
    ? {
        ...state,
        addresses: [...state.notice.addresses, ...state.addresses],
        notice: { type: "restored", addresses: state.notice.addresses },
      }
    : state;

/** Marks addresses as being sent or not, and clears their earlier errors. */
export const markSending = (
  state: AddressListState,
  ids: ReadonlySet<number>,
  isSending: boolean,
): AddressListState => ({
  ...state,
  addresses: state.addresses.map((address) =>
    ids.has(address.id) ? { ...address, isSending, refusal: isSending ? undefined : address.refusal } : address,
  ),
  notice: isSending ? undefined : state.notice,
});

/** Removes the invited addresses and notes why the others weren't invited. */
export function settleAddresses(state: AddressListState, outcomes: readonly InvitationOutcome[]): AddressListState {
  const byKey = new Map(outcomes.map((outcome) => [addressKey(outcome.emailAddress), outcome]));
  return {
    ...state,
    addresses: state.addresses.flatMap((address) => {
      const outcome = byKey.get(address.key);
      if (!outcome) return [address];
      return outcome.outcome === "invited" ? [] : [{ ...address, refusal: outcome, isSending: false }];
    }),
  };
}

/** Whether an address needs fixing: it is invalid, or couldn't be invited. */
export const isToFix = ({ problem, refusal }: DraftAddress) => problem !== undefined || refusal !== undefined;

/** Whether nothing is wrong with an address that couldn't be invited: the user is a member, or invited, already. */
export const isThere = ({ refusal }: DraftAddress) =>
  refusal?.outcome === "already_member" || refusal?.outcome === "already_invited";

/** Whether an address can be sent: it is valid, and a retry may succeed. */
export const isReady = ({ problem, refusal }: DraftAddress) =>
  problem === undefined && (refusal === undefined || refusal.outcome === "failed" || refusal.outcome === "over_limit");
