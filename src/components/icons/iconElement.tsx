import type { IconNode } from "lucide";

/** An icon beside a text or a name: it says nothing alone. A function that is called: of a component, there would be one in each row. */
export const iconElement = (icon: IconNode, className = "roster:size-4") => (
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
    className={className}
  >
    {icon.map(([Tag, attributes], index) => (
      // A drawing never changes.
      <Tag key={index} {...attributes} />
    ))}
  </svg>
);
