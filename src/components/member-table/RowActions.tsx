"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { Membership } from "../../organization/records.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { MemberTableState } from "../../state/members/useMemberTable.js";
import type { RowActionsState } from "../../state/members/useRowActions.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";

interface RowActionsProps {
  /** Those of a row's menu. */
  readonly actions: readonly MemberRowAction[];
  readonly state: RowActionsState;
  readonly table: Pick<MemberTableState, "isProtected" | "nameOf" | "viewerId">;
  /** The row whose menu is open. */
  readonly open: { readonly anchor: HTMLElement; readonly membership: Membership } | undefined;
  readonly onClose: () => void;
}

/** What the app's actions show: a row's menu, a question, and why one failed. */
export function RowActions({ actions, state, table, open, onClose }: RowActionsProps) {
  const { labels } = useCoreLocale();
  const contextOf = (row: Membership) => ({
    isViewer: row.publicUserData.userId === table.viewerId,
    isProtected: table.isProtected(row),
  });
  return (
    <>
      {state.failure !== undefined && (
        <Alert className="roster:flex-wrap">
          <span className="roster:grow">{state.failure}</span>
          <Button size="small" onClick={state.dismiss}>
            {labels.dismiss}
          </Button>
        </Alert>
      )}
      {open && (
        <LazyDialog part={memberDialogs} onClose={onClose}>
          {({ RowActionMenu }) => (
            <RowActionMenu
              key={open.membership.id}
              anchor={open.anchor}
              actions={actions.filter((action) => isOffered(action, open.membership, contextOf(open.membership)))}
              label={labels.actionsFor(table.nameOf(open.membership.publicUserData))}
              onSelect={(action) => state.select(action, open.membership)}
              onClose={onClose}
            />
          )}
        </LazyDialog>
      )}
      {state.asked && (
        <LazyDialog part={memberDialogs} onClose={state.cancel}>
          {({ RowActionDialog }) => <RowActionDialog actions={state} />}
        </LazyDialog>
      )}
    </>
  );
}
