"use client";

import type { ReactNode } from "react";
import { type AppParts, useParts } from "../../hooks/OrganizationProvider.js";
import { Button } from "../ui/Button.js";

interface RowMenuButtonProps {
  /** What the rows are. */
  readonly slot: string;
  /** Whether Tab goes to it; in a row, the arrow keys do. Default: -1. */
  readonly tabIndex?: 0 | -1;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
}

/** Three dots, drawn by CSS: a drawing with its circles is a sixth of the elements of a row. */
const DOTS = (
  <span
    aria-hidden
    className="roster:inline-block roster:w-[15px] roster:border-t-[3px] roster:border-dotted roster:border-current"
  />
);

/** Opens the menu of a row. Called by rows: a component less for each. */
export const menuButtonElement = (
  parts: AppParts,
  { slot, tabIndex = -1, label, isOpen, onOpen }: RowMenuButtonProps,
): ReactNode =>
  Button.renderIn(parts, {
    "data-slot": `${slot}-actions`,
    tabIndex,
    size: "icon",
    variant: "ghost",
    "aria-label": label,
    "aria-haspopup": "menu",
    "aria-expanded": isOpen,
    onClick: ({ currentTarget }) => onOpen(currentTarget),
    children: DOTS,
  });

/** Opens the menu of a row. */
export const RowMenuButton = (props: RowMenuButtonProps) => menuButtonElement(useParts(), props);
