"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";
import type { UseInvitationTableOptions } from "../../state/invitations/useInvitationTable.js";
import {
  type InviteFormState,
  useInviteForm,
  type UseInviteFormOptions,
} from "../../state/invitations/useInviteForm.js";
import { InvitationTable } from "./InvitationTable.js";
import { InviteForm } from "./InviteForm.js";
import { SeatMeter } from "../members-page/SeatMeter.js";

export interface InviteManagerProps
  extends UseInvitationTableOptions, UseInviteFormOptions, Omit<ComponentProps<"div">, "children"> {
  /** From `useInviteForm`, to preserve what was typed while this component is unmounted. Default: the component's own. */
  readonly draft?: InviteFormState | undefined;
}

/** The invite form, the remaining seats and the invitations, for members who can manage them. */
export function InviteManager({
  draft,
  defaultRole,
  onSent,
  view,
  defaultView,
  onViewChange,
  orderBy,

  className,
  ...props
}: InviteManagerProps) {
  return (
    <div
      data-roster=""
      data-slot="invite-manager"
      {...props}
      className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-6", className)}
    >
      {draft ? <Editor draft={draft} /> : <OwnEditor defaultRole={defaultRole} onSent={onSent} />}
      <SeatMeter />
      <InvitationTable view={view} defaultView={defaultView} onViewChange={onViewChange} orderBy={orderBy} />
    </div>
  );
}

/** Separate, so that typing doesn't render the list. */
const OwnEditor = (options: UseInviteFormOptions) => <Editor draft={useInviteForm(options)} />;

function Editor({ draft }: { readonly draft: InviteFormState }) {
  if (!draft.canInvite) return null;
  return (
    <InviteForm
      draft={draft}
      className="roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:p-4"
    />
  );
}
