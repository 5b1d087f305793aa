"use client";

import { useContext, useRef } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { useEscape } from "../../lib/dom/useEscape.js";
import { ShortcutsContext, useShortcut } from "../../state/ui/useShortcut.js";
import type { SearchState } from "../../state/list/useSearch.js";
import { Button } from "../ui/Button.js";
import { TextInput } from "../ui/TextInput.js";
import { iconElement } from "../icons/iconElement.js";
import { magnifier, x } from "../icons/icons.js";

const SEARCH_ICON = iconElement(
  magnifier,
  "roster:pointer-events-none roster:absolute roster:start-3 roster:top-1/2 roster:size-4 roster:[translate:0_-50%] roster:text-muted",
);

interface SearchFieldProps {
  readonly search: SearchState;
  /** Its name and placeholder. */
  readonly label: string;
}

/** A field to search with, and a cross to clear it. The down arrow moves to the list's rows. */
export function SearchField({ search, label }: SearchFieldProps) {
  const { labels } = useCoreLocale();
  const input = useRef<HTMLInputElement>(null);
  useEscape(input, search.clear, search.text !== "");
  const hasShortcuts = useContext(ShortcutsContext);
  useShortcut("/", input, true, () => input.current?.focus());
  const follow = (event: { readonly currentTarget: HTMLInputElement }) => search.setText(event.currentTarget.value);
  return (
    <div className="roster:relative roster:min-w-40 roster:max-w-80 roster:flex-1 roster:@max-xl:max-w-none roster:@max-sm:basis-full">
      {SEARCH_ICON}
      <TextInput
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts={hasShortcuts ? "/" : undefined}
        autoComplete="off"
        spellCheck={false}
        value={search.text}
        // React leaves out changes that a script made: `onInput` follows those too.
        onInput={follow}
        onChange={follow}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;

          if (event.key === "Enter") search.submit();
          if (event.key === "ArrowDown" && !event.altKey) {
            const grid = event.currentTarget.closest("[data-roster]")?.querySelector<HTMLElement>("[role=grid]");
            if (grid) event.preventDefault();
            grid?.focus();
          }
        }}
        className={cx("roster:w-full roster:ps-9", search.text && "roster:pe-9")}
      />
      {search.text && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={labels.clearSearch}
          onClick={() => {
            search.clear();
            input.current?.focus();
          }}
          className="roster:absolute roster:end-0.5 roster:top-0.5 roster:pointer-coarse:top-0"
        >
          {iconElement(x)}
        </Button>
      )}
    </div>
  );
}
