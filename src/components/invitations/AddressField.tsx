"use client";

import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { grantableRoles } from "../../organization/rules/grantable.js";
import { readTransfer } from "../../lib/readTransfer.js";
import { tableReader } from "../../state/invitations/useInviteFormActions.js";
import { usePreload } from "../ui/LazyDialog.js";
import { type DraftAddress, isList, isThere, roleCalled } from "../../state/invitations/addressList.js";
import { addressProblemText } from "../../state/invitations/addressProblemText.js";
import type { InviteFormState } from "../../state/invitations/useInviteForm.js";
import { AddressChip, type AddressChipHandlers } from "./AddressChip.js";
import { AddressFieldFoot } from "./AddressFieldFoot.js";
import { AddressProblems } from "./AddressProblems.js";

interface AddressFieldProps {
  readonly draft: InviteFormState;
  /** The field's id; others are made of it. */
  readonly id: string;
}

/** More chips than these would be more than a person can look through, and slow. */
const MOST_SHOWN = 500;

/** A field for any number of addresses: typed, pasted, dropped or from a file; each can be edited and removed. */
export function AddressField({ draft, id }: AddressFieldProps) {
  const { labels, formatCount, roleText } = useLocale();
  const { addresses, text, actions, roles, notice } = draft;
  const [editing, setEditing] = useState<number>();
  const [isDropping, setIsDropping] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  usePreload(tableReader, true);

  const handlers = useMemo<AddressChipHandlers>(() => {
    const chips = () => [...(field.current?.querySelectorAll<HTMLElement>('[data-slot="address"]') ?? [])];
    return {
      onEdit: setEditing,
      onEdited: (edited, typed, isElsewhere) => {
        actions.edit(edited, typed);
        setEditing(undefined);
        if (!isElsewhere) input.current?.focus();
      },
      onRemove: (removed) => {
        const all = chips();
        const at = all.findIndex((chip) => chip.dataset["id"] === String(removed));
        const next = (all[at + 1] ?? all[at - 1])?.querySelector<HTMLElement>('[data-slot="address-text"]');
        (next ?? input.current)?.focus();
        actions.remove(removed);
      },
    };
  }, [actions]);

  const first = Math.max(0, addresses.length - MOST_SHOWN);
  const shown = first === 0 ? addresses : addresses.filter(({ id: own }, at) => at >= first || own === editing);
  const isInvalid = notice?.type === "refused" && notice.reason !== "noRole" && notice.reason !== "messageTooLong";
  const roleNameOf = ({ role }: DraftAddress) => {
    const called = roleCalled(role, grantableRoles(roles ?? []));
    return called && roleText(called.name);
  };

  const focusInput = () => input.current?.focus();
  const paste = (event: ClipboardEvent) => {
    const { files, text: given } = readTransfer(event.clipboardData);
    if (files.length > 0 && !given) void actions.addFiles(files);
    else if (isList(given)) actions.add(given);
    else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsDropping(false);
    const { files, text: given } = readTransfer(event.dataTransfer);
    if (files.length > 0) void actions.addFiles(files);
    else if (given) actions.add(given);
    input.current?.focus();
  };
  return (
    <div className="roster:flex roster:flex-col roster:gap-1.5">
      <div className="roster:flex roster:items-baseline roster:justify-between roster:gap-4">
        <label htmlFor={id} className="roster:font-medium">
          {labels.addresses}
        </label>
        <AddressCount draft={draft} />
      </div>
      {/* Keys and clicks that reach it come from the chips and the field inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div
        ref={field}
        data-slot="address-field"
        onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
        onKeyDown={(event) => moveAmongChips(event, handlers.onRemove)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDropping(true);
        }}
        onDragLeave={(event) => {
          const to = event.relatedTarget;
          if (!(to instanceof Node && event.currentTarget.contains(to))) setIsDropping(false);
        }}
        onDrop={drop}
        className={cx(
          "roster:relative roster:flex roster:max-h-52 roster:min-h-24 roster:cursor-text roster:flex-wrap roster:content-start roster:gap-1 roster:overflow-y-auto roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:p-1.5 roster:has-[>input:focus-visible]:outline-2 roster:has-[>input:focus-visible]:outline-offset-2 roster:has-[>input:focus-visible]:outline-ring",
          isInvalid && "roster:border-danger-text",
        )}
      >
        {first > 0 && (
          <span className="roster:self-center roster:px-1 roster:text-muted">
            {formatCount(first, labels.moreAddresses)}
          </span>
        )}
        {addresses.length > 0 && (
          <ul role="list" aria-label={labels.addressesToInvite} className="roster:contents">
            {shown.map((address, at) => (
              <AddressChip
                key={address.id}
                address={address}
                problem={addressProblemText(address, labels)}
                roleName={roleNameOf(address)}
                isEditing={address.id === editing}
                isTabStop={at === 0}
                handlers={handlers}
              />
            ))}
          </ul>
        )}
        <input
          ref={input}
          form=""
          id={id}
          type="text"
          inputMode="email"
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={isInvalid || undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={({ target, nativeEvent }) => {
            const isUndecided = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
            (isUndecided ? actions.compose : actions.setText)(target.value);
          }}
          onCompositionEnd={({ currentTarget }) => actions.setText(currentTarget.value)}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
            // Enter ends an address; it never sends what is not looked through yet.
            event.preventDefault();
            actions.commit();
          }}
          className="roster:h-6 roster:min-w-48 roster:flex-1 roster:bg-transparent roster:px-1 roster:outline-none roster:pointer-coarse:h-10"
        />
        {isDropping && (
          <span className="roster:pointer-events-none roster:absolute roster:inset-0 roster:grid roster:place-items-center roster:rounded-control roster:bg-surface-2 roster:font-medium">
            {labels.dropHere}
          </span>
        )}
      </div>
      <AddressFieldFoot id={id} draft={draft} onAct={focusInput} />
      <AddressProblems draft={draft} onEdit={setEditing} onAct={focusInput} />
    </div>
  );
}

/** "12 addresses, 1 to fix". */
function AddressCount({ draft: { addresses, toFix } }: Pick<AddressFieldProps, "draft">) {
  const { labels, formatCount } = useLocale();
  const wrong = toFix.filter((address) => !isThere(address)).length;
  if (addresses.length === 0) return null;
  return (
    <span data-slot="address-count" className="roster:text-muted roster:digits">
      <bdi>{formatCount(addresses.length, labels.addressCount)}</bdi>
      {wrong > 0 && (
        <>
          <span>{", "}</span>
          <bdi className="roster:text-danger-text">{formatCount(wrong, labels.toFix)}</bdi>
        </>
      )}
    </span>
  );
}

/** The keyboard among chips, and from the beginning of the field to the last of them. */
function moveAmongChips(event: KeyboardEvent<HTMLElement>, remove: (id: number) => void): void {
  const { key, target, currentTarget } = event;
  if (isComposing(event.nativeEvent)) return;
  if (!(target instanceof HTMLElement) || target.dataset["slot"] === "address-edit") return;
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>('[data-slot="address-text"]')];
  const input = currentTarget.querySelector<HTMLInputElement>(":scope > input");
  const isRightToLeft = getComputedStyle(currentTarget).direction === "rtl";
  const [toPrevious, toNext] = isRightToLeft ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  const chip = target.closest<HTMLElement>('[data-slot="address"]');
  const at = chip ? buttons.findIndex((button) => chip.contains(button)) : buttons.length;
  if (target === input && (input.selectionStart !== 0 || input.selectionEnd !== 0)) return;
  // A key that is held down empties the field, but removes no second address.
  if (event.repeat && (key === "Backspace" || key === "Delete")) return;

  let to: HTMLElement | null | undefined;
  if (key === toPrevious || (target === input && key === "Backspace")) to = buttons[at - 1];
  else if (chip && key === toNext) to = buttons[at + 1] ?? input;
  else if (chip && key === "Home") to = buttons[0];
  else if (chip && key === "End") to = input;
  else if (chip && (key === "Delete" || key === "Backspace")) remove(Number(chip.dataset["id"]));
  else return;
  event.preventDefault();
  to?.focus();
}
