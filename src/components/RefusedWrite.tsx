"use client";

import { useLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import type { RowWrite } from "../query/rowWrites.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { Button } from "./ui/Button.js";
import { ErrorNote } from "./ui/ErrorNote.js";

interface RefusedWriteProps {
  readonly membership: Membership;
  readonly write: RowWrite;
  readonly handlers: Pick<MemberRowHandlers, "onRetry" | "onDismiss">;
}

/** Why the latest change to a member was refused, until it is tried again or dismissed. */
export function RefusedWrite({ membership, write, handlers }: RefusedWriteProps) {
  const { labels } = useLocale();
  const name = personName(membership.publicUserData);
  const isGone = write.error?.code === "resource_not_found" && write.error.paramName === undefined;
  const failed = write.role === undefined ? labels.removalFailed(name) : labels.roleChangeFailed(name);
  return (
    <ErrorNote data-slot="refused-write" className="roster:flex-wrap">
      <span className="roster:min-w-40 roster:flex-1 roster:wrap-anywhere">
        {isGone ? labels.noLongerMember(name) : `${failed} ${write.error ? labels.error(write.error) : ""}`}
      </span>
      <span className="roster:flex roster:gap-2 roster:text-fg">
        {!isGone && (
          <Button size="small" aria-label={labels.retryFor(name)} onClick={() => handlers.onRetry(membership, write)}>
            {labels.tryAgain}
          </Button>
        )}
        <Button
          size="small"
          look="ghost"
          aria-label={labels.dismissFor(name)}
          onClick={() => handlers.onDismiss(membership, write)}
        >
          {labels.dismiss}
        </Button>
      </span>
    </ErrorNote>
  );
}
