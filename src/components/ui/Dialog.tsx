"use client";

import * as RadixDialog from "@radix-ui/react-dialog";
import X from "lucide-react/icons/x";
import { type ComponentProps, type ReactNode, useRef } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { cx } from "../../lib/cx.js";
import { asElements } from "./asElements.js";
import { Button } from "./Button.js";

const PLACEMENTS = {
  center:
    "roster:top-1/2 roster:left-1/2 roster:max-h-[calc(100dvh-2rem)] roster:w-[calc(100vw-2rem)] roster:max-w-md roster:-translate-x-1/2 roster:-translate-y-1/2 roster:gap-4 roster:rounded-surface roster:p-6",
  side: "roster:inset-y-0 roster:end-0 roster:w-full roster:max-w-lg roster:gap-6 roster:p-6",
};

export interface DialogProps extends Omit<ComponentProps<typeof RadixDialog.Content>, "title"> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: ReactNode;
  readonly description: ReactNode;
  /** Where it stands. Default: in the middle. */
  readonly placement?: keyof typeof PLACEMENTS;
  /** Where the dialog is put, for an app that themes a part of its page only. Default: the body. */
  readonly container?: HTMLElement | null | undefined;
}

/** A modal dialog: title, description, the children, and a cross to close it. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  placement = "center",
  container,
  className,
  children,
  ...props
}: DialogProps) {
  const { labels } = useCoreLocale();
  const opener = useRef<HTMLElement>(null);
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal container={container}>
        <RadixDialog.Overlay
          data-roster=""
          data-slot="dialog-overlay"
          // The second press of a double click lands here: the focus stays in the dialog.
          onMouseDown={(event) => event.preventDefault()}
          className="roster:fixed roster:inset-0 roster:z-50 roster:bg-overlay"
        />
        <RadixDialog.Content
          data-roster=""
          data-slot="dialog"
          {...props}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
            props.onOpenAutoFocus?.(event);
          }}
          onCloseAutoFocus={(event) => {
            props.onCloseAutoFocus?.(event);
            if (event.defaultPrevented) return;
            // Radix gives the focus back to a trigger of its own only.
            event.preventDefault();
            opener.current?.focus();
          }}
          onEscapeKeyDown={(event) => {
            props.onEscapeKeyDown?.(event);
            // The list that is open inside closes first.
            if (event.target instanceof Element && event.target.closest("[popover]")) event.preventDefault();
          }}
          className={cx(
            "roster:fixed roster:z-50 roster:flex roster:flex-col roster:overflow-y-auto roster:border roster:border-transparent roster:bg-raised roster:shadow-float",
            PLACEMENTS[placement],
            className,
          )}
        >
          <div className="roster:flex roster:flex-col roster:gap-2 roster:pe-8">
            <RadixDialog.Title
              data-slot="dialog-title"
              className="roster:text-base roster:font-semibold roster:wrap-anywhere"
            >
              {title}
            </RadixDialog.Title>
            <RadixDialog.Description data-slot="dialog-description" className="roster:text-muted roster:wrap-anywhere">
              {description}
            </RadixDialog.Description>
          </div>
          {asElements(children)}
          <RadixDialog.Close asChild>
            <Button
              look="ghost"
              size="icon"
              aria-label={labels.close}
              className="roster:absolute roster:end-4 roster:top-4"
            >
              <X aria-hidden className="roster:size-4" />
            </Button>
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** The buttons at the end of a dialog, the one that acts last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return (
    <div data-slot="dialog-actions" className="roster:flex roster:flex-wrap roster:justify-end roster:gap-2">
      {children}
    </div>
  );
}
