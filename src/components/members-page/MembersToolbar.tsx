"use client";

import type { ComponentProps } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { cx } from "../../lib/cx.js";
import { InviteDialog } from "../invitations/InviteDialog.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { asElements } from "../ui/asElements.js";
import { SearchField } from "../list/SearchField.js";

/** The toolbar of a members page. Default children: `MembersSearch` and `InviteDialog`. */
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

/** The search of a members page. It searches all lists; the tabs show how many rows match. */
export function MembersSearch() {
  const { search, tabs, isPending } = useMembersPageContext();
  const { labels } = useLocale();
  const isMembersOnly = !isPending && tabs.every(({ id }) => id === "members");
  return <SearchField search={search} label={isMembersOnly ? labels.searchMembers : labels.searchAll} />;
}
