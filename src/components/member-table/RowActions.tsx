"use client";

import { memo } from "react";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { RowActionsState } from "../../state/members/useRowActions.js";
import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { Alert } from "../ui/Alert.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";

/** What the app's actions show: a question, and why one failed. */
export const RowActions = memo(function RowActions({ state }: { readonly state: RowActionsState }) {
  const { labels } = useCoreLocale();
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
      {state.asked && (
        <LazyDialog part={memberDialogs} onClose={state.cancel}>
          {({ RowActionDialog }) => <RowActionDialog actions={state} />}
        </LazyDialog>
      )}
    </>
  );
});
