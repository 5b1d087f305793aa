"use client";

import { memo, useRef } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { useEscape } from "../../lib/dom/useEscape.js";
import { type DraftAddress, isThere } from "../../state/invitations/addressList.js";

interface AddressChipProps {
  readonly address: DraftAddress;
  /** What is wrong with it, in words. */
  readonly problem: string;
  /** The name of the role that it has of its own. */
  readonly roleName: string | undefined;
  readonly isEditing: boolean;
  readonly isTabStop: boolean;
  readonly handlers: AddressChipHandlers;
}

/** What a chip calls. The object stays the same. */
export interface AddressChipHandlers {
  readonly onEdit: (id: number) => void;
  /** Ends the editing. @param isElsewhere the focus went to something else */
  readonly onEdited: (id: number, text: string, isElsewhere: boolean) => void;
  readonly onRemove: (id: number) => void;
}

/** One address in the field, as a button that opens it for editing and a cross that takes it out. */
export const AddressChip = memo(function AddressChip(props: AddressChipProps) {
  const { address, problem, roleName, isEditing, isTabStop, handlers } = props;
  const { labels } = useLocale();
  const { id, isSending = false } = address;
  const isProblem = problem !== "" && !isThere(address);
  if (isEditing) return <AddressEdit address={address} onEdited={handlers.onEdited} />;
  return (
    <li
      data-slot="address"
      data-id={id}
      data-problem={isProblem || undefined}
      data-sending={isSending || undefined}
      className={cx(
        "roster:flex roster:max-w-full roster:min-w-0 roster:items-center roster:rounded-control roster:border",
        isProblem
          ? "roster:border-danger-text roster:bg-danger-surface roster:text-danger-text"
          : "roster:border-line roster:bg-surface-2",
        isSending && "roster:text-muted",
      )}
    >
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        data-slot="address-text"
        title={problem || undefined}
        aria-label={[labels.editAddress([address.address, roleName].filter(Boolean).join(", ")), problem]
          .filter(Boolean)
          .join(": ")}
        aria-disabled={isSending || undefined}
        onClick={() => !isSending && handlers.onEdit(id)}
        className="roster:flex roster:min-h-6 roster:min-w-0 roster:items-center roster:gap-1.5 roster:rounded-control roster:ps-2 roster:text-start roster:pointer-coarse:min-h-10"
      >
        <bdi className="roster:line-clamp-3 roster:wrap-anywhere">{address.address}</bdi>
        {roleName && <span className="roster:shrink-0 roster:text-xs roster:text-muted">{roleName}</span>}
      </button>
      <button
        type="button"
        tabIndex={-1}
        data-slot="address-remove"
        aria-label={labels.removeAddress(address.address)}
        aria-disabled={isSending || undefined}
        onClick={() => !isSending && handlers.onRemove(id)}
        // Drawn by CSS: there may be hundreds.
        className="roster:grid roster:size-6 roster:shrink-0 roster:place-items-center roster:rounded-control roster:text-base roster:leading-none roster:before:content-['×'] roster:hover:bg-surface roster:pointer-coarse:size-10"
      />
    </li>
  );
});

interface AddressEditProps {
  readonly address: DraftAddress;
  readonly onEdited: AddressChipHandlers["onEdited"];
}

/** The field that an address is edited in. */
function AddressEdit({ address: { id, address, text }, onEdited }: AddressEditProps) {
  const { labels } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  useEscape(input, () => {
    if (!input.current) return;
    input.current.value = text;
    input.current.blur();
  });
  return (
    <li data-slot="address" data-id={id} className="roster:max-w-full">
      <input
        ref={input}
        // Typing continues here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        form=""
        data-slot="address-edit"
        aria-label={labels.editAddress(address)}
        defaultValue={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // When the window loses the focus, the field keeps it.
        onBlur={(event) =>
          activeElement() !== event.target && onEdited(id, event.target.value, event.relatedTarget !== null)
        }
        onKeyDown={(event) => {
          if (event.key !== "Enter" || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        className="roster:h-7 roster:max-w-full roster:rounded-control roster:border roster:border-line-strong roster:bg-surface roster:px-2 roster:[field-sizing:content] roster:min-w-40 roster:pointer-coarse:h-10"
      />
    </li>
  );
}
