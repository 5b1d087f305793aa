"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { Membership } from "../../organization/records.js";
import { isOffered, type MemberRowAction } from "../../state/members/rowAction.js";
import type { MemberDialogsState } from "../../state/members/useMemberDialogs.js";
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
  readonly dialogs: Pick<MemberDialogsState, "dialog" | "picked" | "close">;
}

/** What the app's actions show: a row's menu, a question, and why one failed. */
export function RowActions({ actions, state, table, dialogs }: RowActionsProps) {
  const { labels } = useCoreLocale();
  const { dialog, picked, close } = dialogs;
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
      {dialog?.type === "actions" && picked && (
        <LazyDialog part={memberDialogs} onClose={close}>
          {({ RowActionMenu }) => (
            <RowActionMenu
              key={picked.id}
              anchor={dialog.anchor}
              actions={actions.filter((action) => isOffered(action, picked, contextOf(picked)))}
              label={labels.actionsFor(table.nameOf(picked.publicUserData))}
              onSelect={(action) => state.select(action, picked)}
              onClose={close}
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
