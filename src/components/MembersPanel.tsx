"use client";

import { Activity, type ComponentProps, useState } from "react";
import { cx } from "../lib/cx.js";
import { InvitationList } from "./InvitationList.js";
import { MembershipRequests } from "./MembershipRequests.js";
import { MemberTable } from "./MemberTable.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { SeatMeter } from "./SeatMeter.js";
import { panelProps } from "./ui/Tabs.js";

export interface MembersPanelProps extends ComponentProps<"div"> {
  /** The id of its tab. */
  readonly tab: string;
}

/**
 * What stands behind a tab of a members page; its children replace the kit's list. What was chosen in it is still there
 * when the viewer comes back; while it is hidden it asks for nothing.
 */
export function MembersPanel({ tab, className, children, ...props }: MembersPanelProps) {
  const { tab: chosen, tabs, base } = useMembersPageContext();
  const isChosen = tab === chosen;
  const [wasChosen, setWasChosen] = useState(isChosen);
  if (isChosen && !wasChosen) setWasChosen(true);
  if (!wasChosen || !tabs.some(({ id }) => id === tab)) return null;
  return (
    <Activity mode={isChosen ? "visible" : "hidden"}>
      <div
        data-slot="members-panel"
        {...props}
        {...(tabs.length > 1 && panelProps(base, tab))}
        className={cx("roster:flex roster:min-w-0 roster:flex-col roster:gap-4", className)}
      >
        {children ?? <KitPanel tab={tab} />}
      </div>
    </Activity>
  );
}

function KitPanel({ tab }: { readonly tab: string }) {
  const { tab: chosen, search, paging, role, onRoleChange, dialogContainer } = useMembersPageContext();
  // A page that the app holds is that of the list that is shown.
  const pagingHere = tab === chosen ? paging : { pageSize: paging.pageSize };
  const { query } = search;
  switch (tab) {
    case "members":
      return (
        <MemberTable
          {...pagingHere}
          search={search}
          role={role}
          onRoleChange={onRoleChange}
          dialogContainer={dialogContainer}
        />
      );
    case "invitations":
      return (
        <>
          <SeatMeter />
          <InvitationList {...pagingHere} query={query} dialogContainer={dialogContainer} />
        </>
      );
    case "requests":
      return <MembershipRequests {...pagingHere} query={query} dialogContainer={dialogContainer} />;
    default:
      return null;
  }
}
