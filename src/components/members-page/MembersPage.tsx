"use client";

import type { ComponentProps, ReactNode } from "react";
import { useId, useState } from "react";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { cx } from "../../lib/cx.js";
import { useMembersPage, type UseMembersPageOptions } from "../../state/page/useMembersPage.js";
import { type HeadingLevel, MembersPageContext, type MembersPageTable } from "./MembersPageContext.js";
import { MembersPanel } from "./MembersPanel.js";
import { MembersTabList } from "./MembersTabList.js";
import { MembersHeader } from "./MembersHeader.js";
import { asElements } from "../ui/asElements.js";

export interface MembersPageProps extends UseMembersPageOptions, Omit<ComponentProps<"section">, "children" | "title"> {
  /** Props for the member table: columns, saved filters, a stored layout (`useStoredLayout`). */
  readonly table?: MembersPageTable | undefined;
  /** The page's title. `null`: none. Default: "Members". */
  readonly title?: ReactNode;
  /** The level of the title's heading, to fit your page's outline. Default: 2. */
  readonly headingLevel?: HeadingLevel;
  /** Your own arrangement of `MembersHeader`, `MembersTabList` and `MembersPanel`. Default: all of them. */
  readonly children?: ReactNode;
}

/**
 * The whole members page: tabs for members, invitations and join requests, with one search; with `tabs={["people"]}` one list
 * of them all. Viewers who can't manage members see only the members.
 */
export function MembersPage({
  tabs,
  view,
  defaultView,
  onViewChange,
  defaultRole,
  table,
  title: givenTitle,
  headingLevel = 2,
  className,
  children,
  ...props
}: MembersPageProps) {
  const state = useMembersPage({ tabs, view, defaultView, onViewChange, defaultRole });
  const base = useId();
  const { labels } = usePageLocale();
  const title = givenTitle === undefined ? labels.members : givenTitle;
  const [inviteButton, setInviteButton] = useState<HTMLElement | null>(null);
  return (
    <MembersPageContext.Provider value={{ ...state, base, inviteButton, setInviteButton, table, title, headingLevel }}>
      <section
        data-roster=""
        data-slot="members-page"
        aria-label={typeof title === "string" ? title : labels.members}
        {...props}
        className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-4", className)}
      >
        {asElements(children) ?? (
          <>
            <MembersHeader />
            <MembersTabList />
            {state.tabs.map(({ id }) => (
              <MembersPanel key={id} tab={id} />
            ))}
          </>
        )}
      </section>
    </MembersPageContext.Provider>
  );
}
