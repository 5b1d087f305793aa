"use client";

import { IsRestoringProvider, useIsRestoring } from "@tanstack/react-query";
import { type ComponentProps, useMemo, useState } from "react";
import { cx } from "../../lib/cx.js";
import { ShownProvider } from "../../state/ui/ShownContext.js";
import { MemberTable } from "../member-table/MemberTable.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { LazyTable, otherTables } from "./LazyTable.js";
import { InviteAction } from "./InviteAction.js";
import { asElements } from "../ui/asElements.js";
import { usePreload } from "../ui/LazyDialog.js";
import { panelProps } from "../ui/Tabs.js";

export interface MembersPanelProps extends ComponentProps<"div"> {
  /** The id of the panel's tab. */
  readonly tab: string;
}

/** The panel of a tab. Children replace the built-in list. A hidden panel preserves its state and fetches nothing. */
export function MembersPanel({ tab, className, children, ...props }: MembersPanelProps) {
  const { tab: chosen, tabs, isPending, base } = useMembersPageContext();
  const isChosen = tab === chosen;
  const isRestoring = useIsRestoring();
  const [wasChosen, setWasChosen] = useState(isChosen);
  if (isChosen && !wasChosen) setWasChosen(true);
  const own = asElements(children);
  const isThere = tabs.some(({ id }) => id === tab);
  usePreload(otherTables, isThere && !isPending && tab !== "members" && own === undefined);
  if (!wasChosen || !isThere) return null;
  return (
    <ShownProvider value={isChosen}>
      {/* While a cache is restored, TanStack Query neither fetches nor subscribes: a hidden panel is to do the same. */}
      <IsRestoringProvider value={isRestoring || !isChosen}>
        <div
          data-slot="members-panel"
          {...props}
          {...(!isPending && tabs.length > 1 && panelProps(base, tab))}
          hidden={!isChosen}
          className={cx(
            "roster:min-w-0 roster:flex-col roster:gap-4",
            isChosen ? "roster:flex" : "roster:hidden",
            className,
          )}
        >
          {own ?? <KitPanel tab={tab} />}
        </div>
      </IsRestoringProvider>
    </ShownProvider>
  );
}

/** The built-in list of a tab. */
function KitPanel({ tab }: { readonly tab: string }) {
  const { tab: chosen, search, viewOptions, defaultRole, table } = useMembersPageContext();
  const { view, defaultView, onViewChange } = viewOptions;
  const { query } = search;
  // A view that the app holds is that of the list that is shown.
  const viewHere = useMemo(() => {
    const size = view?.pageSize === undefined ? {} : { pageSize: view.pageSize };
    return { ...(tab === chosen ? view : size), query };
  }, [tab, chosen, view, query]);
  const list = { view: viewHere, defaultView, onViewChange };
  const rows = view?.pageSize ?? defaultView?.pageSize;
  if (tab === "invitations")
    return (
      <LazyTable rows={rows} slot="invitation" hasCheckboxes isOfUsers={false}>
        {({ InvitationTable }) => <InvitationTable {...list} search={search} emptyAction={INVITE} />}
      </LazyTable>
    );
  if (tab === "requests")
    return (
      <LazyTable rows={rows} slot="membership-request" hasCheckboxes isOfUsers>
        {({ MembershipRequestTable }) => <MembershipRequestTable {...list} search={search} defaultRole={defaultRole} />}
      </LazyTable>
    );
  if (tab === "people") {
    const { rowActions, isReadOnly, canOpenDetails, pageSizes, toolbar } = table ?? {};
    return (
      <LazyTable rows={rows} slot="person" hasCheckboxes={false} isOfUsers>
        {({ PeopleTable }) => (
          <PeopleTable
            {...{ rowActions, isReadOnly, canOpenDetails, toolbar }}
            {...(pageSizes && { pageSizes })}
            {...list}
            search={search}
            defaultRole={defaultRole}
            emptyAction={INVITE}
          />
        )}
      </LazyTable>
    );
  }
  if (tab !== "members") return null;
  return <MemberTable {...table} {...list} search={search} emptyAction={INVITE} />;
}

const INVITE = <InviteAction />;
