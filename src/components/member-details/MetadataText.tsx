"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { cx } from "../../lib/cx.js";
import { activeElement } from "../../lib/dom/activeElement.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { hasLineBreak, losesLines, replaceText, rowsOf } from "../../state/metadata/textValue.js";
import { PAGE_ALIGNED } from "../ui/Form.js";
import { TextArea } from "../ui/TextArea.js";
import { TextInput } from "../ui/TextInput.js";

interface MetadataTextProps {
  readonly id: string;
  readonly "aria-label": string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
  readonly readOnly: boolean;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;
type Caret = readonly [start: number, end: number];

/**
 * A text on one line, and where it has line breaks on several, in a field that grows. It changes from one to the other while it
 * is edited: pasted, dropped and, with Shift+Enter, typed line breaks stay.
 */
export function MetadataText({ text, onTextChange, ...props }: MetadataTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Caret>(undefined);
  const insert = useLatestCallback((field: TextControl, inserted: string) => {
    const start = field.selectionStart ?? text.length;
    const edited = replaceText(field.value, start, field.selectionEnd ?? start, inserted);
    caret.current = [edited.caret, edited.caret];
    onTextChange(edited.text);
  });
  useEffect(() => {
    const element = box.current;
    // React's `onBeforeInput` is another event.
    const onBeforeInput = (event: InputEvent) => {
      if (!(event.target instanceof HTMLInputElement) || !event.data || !losesLines(event.data)) return;
      event.preventDefault();
      insert(event.target, event.data);
    };
    element?.addEventListener("beforeinput", onBeforeInput);
    return () => element?.removeEventListener("beforeinput", onBeforeInput);
  }, [insert]);
  const shared = {
    ...props,
    dir: "auto",
    value: text,
    onChange: (event: { readonly target: TextControl }) => onTextChange(event.target.value),
    className: cx(PAGE_ALIGNED, "roster:w-full"),
  };
  const isLong = hasLineBreak(text);
  return (
    <div ref={box} className="roster:flex roster:min-w-0">
      <CaretKeeper key={String(isLong)} box={box} caretRef={caret}>
        {isLong ? (
          <TextArea {...shared} rows={rowsOf(text)} />
        ) : (
          <TextInput
            {...shared}
            onKeyDown={(event) => {
              if (isComposing(event.nativeEvent) || event.key !== "Enter" || !event.shiftKey || props.readOnly) return;
              event.preventDefault();
              insert(event.currentTarget, "\n");
            }}
          />
        )}
      </CaretKeeper>
    </div>
  );
}

interface CaretKeeperProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly caretRef: RefObject<Caret | undefined>;
  readonly children: ReactNode;
}

/** Takes the focus and the caret from the field that goes to the one in its place. */
function CaretKeeper({ box, caretRef, children }: CaretKeeperProps) {
  useLayoutEffect(() => {
    const field = box.current?.querySelector<TextControl>("input, textarea");
    if (field && caretRef.current) {
      field.focus();
      field.setSelectionRange(...caretRef.current);
    }
    caretRef.current = undefined;
    return () => {
      // It is still in the page.
      if (field && activeElement() === field) caretRef.current ??= [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    };
  }, [box, caretRef]);
  return children;
}
