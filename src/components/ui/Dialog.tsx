"use client";

import * as Radix from "@radix-ui/react-dialog";
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import type { DialogProps } from "../../hooks/PartProps.js";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import { activeElement, isFocusLost } from "../../lib/dom/activeElement.js";
import { cx } from "../../lib/cx.js";
import { isComposing } from "../../lib/dom/isComposing.js";
import { rememberFocus } from "../../lib/dom/focusHome.js";
import { tabbables } from "../../lib/dom/tabbables.js";
import { useModal } from "../../lib/dom/useModal.js";
import { useIsShown } from "../../state/ui/ShownContext.js";
import { asElements } from "./asElements.js";
import { part } from "./part.js";
import { Button } from "./Button.js";
import { iconElement } from "../icons/iconElement.js";
import { x } from "../icons/icons.js";

const PLACEMENTS = {
  center:
    "roster:top-1/2 roster:left-1/2 roster:max-h-[calc(100dvh-2rem)] roster:w-[calc(100vw-2rem)] roster:max-w-md roster:[translate:-50%_-50%] roster:rounded-surface",
  side: "roster:inset-y-0 roster:end-0 roster:w-full roster:max-w-lg",
};

const GAPS = { center: "roster:gap-4", side: "roster:gap-6" };

/** At the side, what has the focus, and the caret, scroll clear of the toolbar and of the footer, which may hold an error. */
const SCROLLS = { center: "", side: "roster:scroll-pt-18 roster:scroll-pb-28 roster:has-[[role=alert]]:scroll-pb-48" };

/** The whole window, a pixel higher than it is: so it takes the wheel that would scroll the page under it. */
const WINDOW =
  "roster:fixed roster:inset-0 roster:size-full roster:max-h-none roster:max-w-none roster:overflow-y-scroll roster:overscroll-contain roster:[scrollbar-width:none] roster:outline-none roster:backdrop:bg-transparent roster:after:block roster:after:h-px roster:after:content-['']";

/** What scrolls. The body is no box in it, so that a toolbar can stand above the title, and a footer at the lower edge. */
const CONTENT =
  "roster:group/content roster:relative roster:flex roster:min-h-0 roster:grow roster:flex-col roster:overflow-y-auto roster:overscroll-contain roster:p-(--roster-inset) roster:[--roster-inset:calc(var(--roster-spacing)*6)] roster:[&>[data-slot=dialog-body]]:contents";

/**
 * Title, description, the children, and a cross to close it. Radix's parts, without its `Content`: a native
 * `<dialog>` in the browser's top layer needs no place of its own in the page, and works inside dialogs of other copies of
 * Radix and of other libraries, which would fight `Content` over the focus and Escape, and in shadow roots, where `Content`
 * does not see the focus.
 */
function DefaultDialog({ isOpen, ...props }: DialogProps) {
  const { container } = useParts();
  if (!isOpen) return null;
  const dialog = <OpenDialog {...props} />;
  return (
    <Radix.Root open onOpenChange={props.onOpenChange} modal={false}>
      {container ? createPortal(dialog, container) : dialog}
    </Radix.Root>
  );
}

function OpenDialog({
  onOpenChange,
  onOpenAutoFocus,
  onCloseAutoFocus,
  title,
  description,
  placement = "center",
  className,
  children,
  ...props
}: Omit<DialogProps, "isOpen">) {
  const { labels } = useCoreLocale();
  const element = useRef<HTMLDialogElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const id = useId();
  useModal(element, overlay, useIsShown(), { onDismiss: () => onOpenChange(false), onOpenAutoFocus, onCloseAutoFocus });
  const closeButton = (
    <Radix.Close asChild>
      <Button
        variant="ghost"
        size="icon"
        aria-label={labels.close}
        className="roster:absolute roster:end-4 roster:top-4 roster:z-20"
      >
        {iconElement(x)}
      </Button>
    </Radix.Close>
  );
  return (
    <dialog
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      tabIndex={-1}
      {...props}
      ref={element}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        keepTabInside(event);
        // What is typed here is no key of a menu that the dialog was opened from; shortcuts with Ctrl are for all.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
      className={WINDOW}
    >
      <div className="roster:sticky roster:top-0 roster:h-full">
        <div ref={overlay} data-slot="dialog-overlay" className="roster:absolute roster:inset-0 roster:bg-overlay" />
        <div
          data-slot="dialog-panel"
          className={cx(
            "roster:absolute roster:flex roster:flex-col roster:overflow-clip roster:border roster:border-transparent roster:bg-raised roster:floating",
            PLACEMENTS[placement],
            className,
          )}
        >
          <div data-slot="dialog-content" className={cx(CONTENT, GAPS[placement], SCROLLS[placement])}>
            <div className="roster:flex roster:flex-col roster:gap-2 roster:pe-8 roster:group-has-data-[slot=dialog-toolbar]/content:pe-0">
              <Radix.Title
                id={`${id}-title`}
                data-slot="dialog-title"
                className="roster:text-base roster:font-semibold roster:wrap-anywhere"
              >
                {title}
              </Radix.Title>
              {description && (
                <Radix.Description
                  id={`${id}-description`}
                  data-slot="dialog-description"
                  className="roster:text-muted roster:wrap-anywhere"
                >
                  {description}
                </Radix.Description>
              )}
            </div>
            {asElements(children)}
            {placement === "center" && closeButton}
          </div>
          {placement === "side" && closeButton}
        </div>
      </div>
    </dialog>
  );
}

const DialogPart = part(
  "Dialog",
  "dialog",
  (props) => <DefaultDialog {...props} />,
  ({ children, ...props }) => ({
    role: "dialog",
    "data-roster": "",
    ...props,
    // Where it is rendered elsewhere, the kit's styles begin here.
    children: (
      <div
        data-roster=""
        data-slot="dialog-body"
        className={cx("roster:flex roster:flex-col", GAPS[props.placement ?? "center"])}
      >
        {asElements(children)}
      </div>
    ),
  }),
);

/** A modal dialog with a title, a description and a way to close it. */
export const Dialog = (props: DialogProps) => (
  <>
    {props.isOpen && <FocusReturn />}
    <DialogPart {...props} />
  </>
);

/** Gives the focus back where a dialog, perhaps the app's, leaves it nowhere. It stands before it, to see who had the focus. */
function FocusReturn() {
  useLayoutEffect(() => {
    const focusBack = rememberFocus(activeElement());
    return () => {
      setTimeout(() => {
        if (isFocusLost()) focusBack();
      });
    };
  }, []);
  return null;
}

/** Tab goes round: from the last element to the first, and back. */
function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (
    isComposing(event.nativeEvent) ||
    event.key !== "Tab" ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.defaultPrevented
  )
    return;
  const all = tabbables(event.currentTarget);
  const [edge, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  const active = activeElement();
  if (to && active !== edge && !(event.shiftKey && active === event.currentTarget)) return;
  event.preventDefault();
  to?.focus();
}

/** The buttons at the end of a dialog, the one that acts last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return (
    <div data-slot="dialog-actions" className="roster:flex roster:flex-wrap roster:justify-end roster:gap-2">
      {children}
    </div>
  );
}
