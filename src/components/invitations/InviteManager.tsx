"use client";

import type { ComponentProps } from "react";
import { cx } from "../../lib/cx.js";
import type { UseInvitationListOptions } from "../../state/invitations/useInvitationList.js";
import {
  type InviteDraft,
  useInviteDraft,
  type UseInviteDraftOptions,
} from "../../state/invitations/useInviteDraft.js";
import { InvitationList } from "./InvitationList.js";
import { InviteEditor } from "./InviteEditor.js";
import { SeatMeter } from "../members-page/SeatMeter.js";

export interface InviteManagerProps
  extends UseInvitationListOptions, UseInviteDraftOptions, Omit<ComponentProps<"div">, "children"> {
  /**
   * From `useInviteDraft`, called above what makes this component come and go: what was typed is then still there.
   * Default: one of its own.
   */
  readonly draft?: InviteDraft | undefined;
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
      <InvitationList view={view} defaultView={defaultView} onViewChange={onViewChange} orderBy={orderBy} />
    </div>
  );
}

/** Apart, so that what is typed renders the editor and not the list. */
const OwnEditor = (options: UseInviteDraftOptions) => <Editor draft={useInviteDraft(options)} />;

function Editor({ draft }: { readonly draft: InviteDraft }) {
  if (!draft.canInvite) return null;
  return (
    <InviteEditor
      draft={draft}
      className="roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:p-4"
    />
  );
}
