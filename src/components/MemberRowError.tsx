"use client";

import { useLocale } from "../labels/LocaleProvider.js";
import { personName } from "../organization/personName.js";
import type { Membership } from "../organization/records.js";
import type { MemberWrite } from "../query/memberWrites.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { Button } from "./ui/Button.js";
import { ErrorNote } from "./ui/ErrorNote.js";

interface MemberRowErrorProps {
  readonly membership: Membership;
  readonly write: MemberWrite;
  readonly handlers: MemberRowHandlers;
}

/** Why the latest change to the member above was refused, until it is tried again or dismissed. */
export function MemberRowError({ membership, write, handlers }: MemberRowErrorProps) {
  const { labels } = useLocale();
  const name = personName(membership.publicUserData);
  return (
    <tr role="row" data-slot="member-row-error" className="roster:@max-2xl:block">
      <td role="cell" colSpan={5} className="roster:px-4 roster:pb-3 roster:@max-2xl:block">
        <ErrorNote className="roster:flex-wrap">
          <span className="roster:min-w-40 roster:flex-1 roster:wrap-anywhere">
            {write.role === undefined ? labels.removalFailed(name) : labels.roleChangeFailed(name)}{" "}
            {write.error && labels.error(write.error)}
          </span>
          <span className="roster:flex roster:gap-2 roster:text-fg">
            <Button size="small" aria-label={labels.retryFor(name)} onClick={() => handlers.onRetry(membership, write)}>
              {labels.tryAgain}
            </Button>
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
      </td>
    </tr>
  );
}
