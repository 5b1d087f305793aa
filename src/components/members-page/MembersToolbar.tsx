"use client";

import type { ComponentProps } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { InviteDialog } from "../invitations/InviteDialog.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { asElements } from "../ui/asElements.js";
import { SearchField } from "../list/SearchField.js";

/** The head of a members page. Its children replace what it holds: `MembersSearch` and an `InviteDialog`. */
export function MembersToolbar({ className, children, ...props }: ComponentProps<"div">) {
  const { defaultRole } = useMembersPageContext();
  return (
    <div
      data-slot="members-toolbar"
      {...props}
      className={cx("roster:flex roster:flex-wrap roster:items-center roster:justify-between roster:gap-2", className)}
    >
      {asElements(children) ?? (
        <>
          <MembersSearch />
          <InviteDialog defaultRole={defaultRole} />
        </>
      )}
    </div>
  );
}

/** The one search of a members page: the tabs show how many rows of each match. */
export function MembersSearch() {
  const { search, tabs, isPending } = useMembersPageContext();
  const { labels } = useLocale();
  const isMembersOnly = !isPending && tabs.every(({ id }) => id === "members");
  return <SearchField search={search} label={isMembersOnly ? labels.searchMembers : labels.searchAll} />;
}
