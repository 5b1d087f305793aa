"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { MemberTableProps } from "../member-table/MemberTable.js";
import type { MembersPageState } from "../../state/page/useMembersPage.js";

/** Props that a members page passes to its member table. */
export type MembersPageTable = Pick<
  MemberTableProps,
  | "columns"
  | "rowActions"
  | "savedFilters"
  | "metadataFilters"
  | "isReadOnly"
  | "layout"
  | "defaultLayout"
  | "onLayoutChange"
  | "canOpenDetails"
  | "canChangeLayout"
  | "canExport"
  | "canManageGroups"
  | "mode"
  | "pageSizes"
  | "toolbar"
>;

/** What the parts of a members page share. */
export interface MembersPageContextValue extends MembersPageState {
  /** The prefix of the ids of tabs and panels. */
  readonly base: string;
  readonly table: MembersPageTable | undefined;
  /** The page's title; `null`: none. */
  readonly title: ReactNode;
  /** The level of the title's heading. */
  readonly headingLevel: HeadingLevel;
  /** What holds the page's own button to invite people, for other buttons to press it; `null`: there is none. */
  readonly inviteButton: HTMLElement | null;
  readonly setInviteButton: (inviteButton: HTMLElement | null) => void;
}

/** The level of a heading, as in HTML. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export const MembersPageContext = createContext<MembersPageContextValue | undefined>(undefined);

/**
 * The tabs and the search that the parts of a `MembersPage` share.
 *
 * @throws Error when there is no `MembersPage` above
 */
export function useMembersPageContext(): MembersPageContextValue {
  const parts = useContext(MembersPageContext);
  if (!parts)
    throw new Error(
      "The parts of a members page (`MembersHeader`, `MembersTabList`, `MembersPanel`, …) must be used within `MembersPage`.",
    );
  return parts;
}
