"use client";

import type { IconNode } from "lucide";
import type { ComponentProps } from "react";

interface IconProps extends ComponentProps<"svg"> {
  readonly icon: IconNode;
}

/** An icon beside a text or a name: it says nothing alone. Called, it is a component less than `Icon`. */
export const iconElement = ({ icon, className = "roster:size-4", ...props }: IconProps) => (
  <svg
    width={24}
    height={24}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    {...props}
    className={className}
  >
    {icon.map(([Tag, attributes], index) => (
      // A drawing never changes.
      <Tag key={index} {...attributes} />
    ))}
  </svg>
);

/** An icon beside a text or a name: it says nothing alone. */
export const Icon = (props: IconProps) => iconElement(props);
