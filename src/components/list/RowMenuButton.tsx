"use client";

import type { ReactNode } from "react";
import { type AppParts, useParts } from "../../hooks/OrganizationProvider.js";
import { iconElement } from "../icons/iconElement.js";
import { ellipsis } from "../icons/icons.js";
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

// An element that stays the same is not rendered again (`npm run bench`: a fifth of a page change).
const ICON = iconElement(ellipsis);

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
    children: ICON,
  });

/** Opens the menu of a row. */
export const RowMenuButton = (props: RowMenuButtonProps) => menuButtonElement(useParts(), props);
