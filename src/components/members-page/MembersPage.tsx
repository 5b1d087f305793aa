"use client";

import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { cx } from "../../lib/cx.js";
import { useMembersPage, type UseMembersPageOptions } from "../../state/page/useMembersPage.js";
import { MembersPageContext, type MembersPageTable } from "./MembersPageContext.js";
import { MembersPanel } from "./MembersPanel.js";
import { MembersTabList } from "./MembersTabList.js";
import { MembersToolbar } from "./MembersToolbar.js";
import { asElements } from "../ui/asElements.js";

export interface MembersPageProps extends UseMembersPageOptions, Omit<ComponentProps<"div">, "children"> {
  /** Props for the member table: columns, saved filters, a stored layout (`useStoredLayout`). */
  readonly table?: MembersPageTable | undefined;
  /**
   * Your own arrangement of `MembersToolbar` (with `MembersSearch` and `InviteDialog`), `MembersTabList` and `MembersPanel`.
   * Default: all of them.
   */
  readonly children?: ReactNode;
}

/**
 * The whole members page: tabs for members, invitations and join requests, with one search. Viewers who can't manage members
 * see only the members.
 */
export function MembersPage({
  tabs,
  view,
  defaultView,
  onViewChange,
  defaultRole,
  table,

  className,
  children,
  ...props
}: MembersPageProps) {
  const state = useMembersPage({ tabs, view, defaultView, onViewChange, defaultRole });
  const base = useId();
  return (
    <MembersPageContext.Provider value={{ ...state, base, table }}>
      <div
        data-roster=""
        data-slot="members-page"
        {...props}
        className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-4", className)}
      >
        {asElements(children) ?? (
          <>
            <MembersToolbar />
            <MembersTabList />
            {state.tabs.map(({ id }) => (
              <MembersPanel key={id} tab={id} />
            ))}
          </>
        )}
      </div>
    </MembersPageContext.Provider>
  );
}
