import type { ReactNode } from "react";
import { asElements } from "../ui/asElements.js";

interface DetailsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a member's details, with a heading. */
export const DetailsSection = ({ title, children }: DetailsSectionProps) => (
  <div className="roster:flex roster:flex-col roster:gap-3">
    <h3 className="roster:font-semibold">{title}</h3>
    {asElements(children)}
  </div>
);
