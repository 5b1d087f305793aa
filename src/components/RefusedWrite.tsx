"use client";

import { useCoreLocale } from "../labels/LocaleProvider.js";
import { sentences } from "../lib/sentences.js";
import { isGone } from "../organization/isGone.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import type { RowWrite } from "../query/rowWrites.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { RefusalNote } from "./ui/RefusalNote.js";

interface RefusedWriteProps {
  readonly membership: Membership;
  readonly write: RowWrite;
  readonly handlers: Pick<MemberRowHandlers, "onRetry" | "onDismiss">;
}

/** Why the latest change to a member was refused; somebody who is gone cannot be changed again. */
export function RefusedWrite({ membership, write, handlers }: RefusedWriteProps) {
  const { labels } = useCoreLocale();
  const name = personName(membership.publicUserData);
  const cannotRetry = isGone(write.error);
  const failed = {
    addMember: labels.bringingBackFailed,
    removeMember: labels.removalFailed,
    updateMember: labels.roleChangeFailed,
  }[write.type];
  return (
    <RefusalNote
      name={name}
      onRetry={cannotRetry ? undefined : () => handlers.onRetry(membership, write)}
      onDismiss={() => handlers.onDismiss(membership, write)}
    >
      {cannotRetry && write.type !== "addMember"
        ? labels.noLongerMember(name)
        : sentences(failed?.(name), write.error !== null && labels.error(write.error))}
    </RefusalNote>
  );
}
