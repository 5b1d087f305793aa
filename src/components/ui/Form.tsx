"use client";

import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { isComposing } from "../../lib/dom/isComposing.js";

interface FormProps extends Omit<ComponentPropsWithoutRef<"div">, "onSubmit"> {
  /** Called by Enter in a line of text. A button that sends calls it itself. */
  readonly onSubmit: () => void;
}

/** The props of a field that belongs to no form of the app. */
export const inNoForm = <Props extends object>(props: Props) => ({ form: "", ...props });

/**
 * Aligns a control whose text has a direction of its own (`dir="auto"`) with the page's start, as everything around it. Chromium
 * knows the value by its prefixed name only, Firefox by the other.
 */
export const PAGE_ALIGNED = "roster:[text-align:-webkit-match-parent] roster:[text-align:match-parent]";

/**
 * Fields that are sent together. Not a `<form>`: forms cannot nest, and an app's form around it would receive our submit
 * event. For the same reason the kit's fields have `form=""`: they belong to no form.
 */
export const Form = forwardRef<HTMLDivElement, FormProps>(function Form({ onSubmit, ...props }, ref) {
  return (
    // Keys that reach it come from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      {...props}
      ref={ref}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;

        props.onKeyDown?.(event);
        if (event.key !== "Enter" || event.repeat || event.defaultPrevented) return;
        if (!(event.target instanceof HTMLInputElement) || event.target.type === "file") return;
        event.preventDefault();
        onSubmit();
      }}
    />
  );
});
