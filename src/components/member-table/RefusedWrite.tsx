"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import { sentences } from "../../lib/sentences.js";
import { isGone } from "../../organization/rules/isGone.js";
import type { Membership, Role } from "../../organization/records.js";
import type { RowWrite } from "../../query/rowWrites.js";
import { canRetry } from "../../state/list/useRefusals.js";
import type { MemberRowHandlers } from "./MemberRow.js";
import { RefusalNote } from "../list/RefusalNote.js";

interface RefusedWriteProps {
  readonly membership: Membership;
  /** What the person is called. */
  readonly name: string;
  readonly write: RowWrite;
  readonly roles: readonly Role[] | undefined;
  readonly handlers: Pick<MemberRowHandlers, "onRetry" | "onDismiss">;
}

/** Why the latest change to a member failed. Without a retry when the member is gone. */
export function RefusedWrite({ membership, name, write, roles, handlers }: RefusedWriteProps) {
  const { labels } = useCoreLocale();
  const writes: Readonly<Partial<Record<string, WriteWords>>> = labels.memberWrites;
  const words = writes[write.type];
  const gone = isGone(write.error) && words?.gone;
  return (
    <RefusalNote
      name={name}
      onRetry={canRetry(write, roles) ? () => handlers.onRetry(membership, write) : undefined}
      onDismiss={() => handlers.onDismiss(membership, write)}
    >
      {gone ? gone(name) : sentences(words?.failed(name), write.error !== null && labels.error(write.error))}
    </RefusalNote>
  );
}
