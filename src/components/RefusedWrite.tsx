"use client";

import { useCoreLocale } from "../labels/LocaleProvider.js";
import { sentences } from "../lib/sentences.js";
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
  const isGone = write.error?.code === "resource_not_found" && write.error.paramName === undefined;
  const failed = {
    addMember: labels.bringingBackFailed,
    removeMember: labels.removalFailed,
    updateMember: labels.roleChangeFailed,
  }[write.type];
  return (
    <RefusalNote
      name={name}
      onRetry={isGone ? undefined : () => handlers.onRetry(membership, write)}
      onDismiss={() => handlers.onDismiss(membership, write)}
    >
      {isGone
        ? labels.noLongerMember(name)
        : sentences(failed?.(name), write.error !== null && labels.error(write.error))}
    </RefusalNote>
  );
}
