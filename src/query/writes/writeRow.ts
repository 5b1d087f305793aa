import type { MutationFunctionContext } from "@tanstack/react-query";
import { ON_RIGHTS, type Subject } from "../../organization/rules/dependents.js";
import { inOrder } from "../../lib/inOrder.js";
import type { Organization, PageParams } from "../../organization/Organization.js";
import { subjectKey, subjectKeys } from "../keys.js";
import type { Membership } from "../../organization/records.js";
import { writeAndRefresh } from "../refresh.js";
import { putChange, type RowChange, type RowKind } from "../rows.js";

/** What all writes share beside their function. */
export const writeDefaults = {
  // A repeated write could undo what happened in between.
  retry: false,
} as const;

/** What writes to rows share. */
export const rowWriteDefaults = {
  ...writeDefaults,
  // A refused write is shown until it is dismissed or tried again, however long that takes.
  gcTime: Infinity,
} as const;

interface RowWriting<T, P extends PageParams, Answer> {
  readonly kind: RowKind<T, P>;
  readonly rowId: string;
  readonly send: () => Promise<Answer>;
  /** What becomes of the row in the cached lists. Absent: it is not there yet. */
  readonly next?: (answer: Answer) => RowChange<T>["next"];
  /** What the write makes stale, whoever it is to. */
  readonly stale: readonly Subject[];
}

/**
 * Sends a write to one row after the earlier writes to the same row, puts the answer into the cached lists and refreshes
 * what it touches.
 */
export function writeRow<T, P extends PageParams, Answer>(
  organization: Organization,
  { client }: MutationFunctionContext,
  { kind, rowId, send, next, stale }: RowWriting<T, P, Answer>,
): Promise<Answer> {
  return writeAndRefresh(
    client,
    async () => {
      const answer = await inOrder(organization, `${kind.subject}/${rowId}`, send);
      if (next) putChange(client, organization, kind, { rowId, next: next(answer) });
      return answer;
    },
    (isRefused) => {
      const viewer = client.getQueryData<Membership>(subjectKey(organization, "viewer"))?.publicUserData.userId;
      // A viewer who is not known yet may be the one who is changed.
      const isViewers = (viewer ?? rowId) === rowId;
      return subjectKeys(organization, isRefused || isViewers ? [...stale, ...ON_RIGHTS] : stale);
    },
  );
}
