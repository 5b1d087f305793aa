import type { ReactNode } from "react";
import { asElements } from "../ui/asElements.js";

interface DetailsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a member's details, with a heading. */
export const DetailsSection = ({ title, children }: DetailsSectionProps) => (
  // In an app's own dialog too, what has the focus scrolls clear of the footer.
  <div className="roster:flex roster:flex-col roster:gap-3 roster:not-in-data-[slot=dialog-content]:[&_:is(a,button,input,select,textarea)]:scroll-mb-28">
    <h3 className="roster:font-semibold">{title}</h3>
    {asElements(children)}
  </div>
);
