"use client";

import { cx } from "../lib/cx.js";
import { type InviteDraft, useInviteDraft, type UseInviteDraftOptions } from "../state/useInviteDraft.js";
import { InvitationList, type InvitationListProps } from "./InvitationList.js";
import { InviteEditor } from "./InviteEditor.js";
import { SeatMeter } from "./SeatMeter.js";

export interface InviteManagerProps extends InvitationListProps, UseInviteDraftOptions {
  /**
   * From `useInviteDraft`, called above what makes this component come and go: what was typed is then still there.
   * Default: one of its own.
   */
  readonly draft?: InviteDraft | undefined;
}

/** Everything about invitations: whom to invite, how many seats are left, who is invited. For members who may manage. */
export function InviteManager({ draft, defaultRole, onSent, className, ...props }: InviteManagerProps) {
  return (
    <div
      data-roster=""
      data-slot="invite-manager"
      className={cx("roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-6", className)}
    >
      {draft ? <Editor draft={draft} /> : <OwnEditor defaultRole={defaultRole} onSent={onSent} />}
      <SeatMeter />
      <InvitationList {...props} />
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
