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
