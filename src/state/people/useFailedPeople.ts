"use client";

import { useListLocale } from "../../labels/useListLocale.js";
import type { WriteWords } from "../../labels/WriteWords.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Invitation, Membership, MembershipRequest, Person } from "../../organization/records.js";
import type { NameOf } from "../../organization/rules/personName.js";
import { personKey } from "../../query/lists/people.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import type { ListActions } from "../list/useListActions.js";

/** A failed write to a person of any kind. */
export interface FailedPersonWrite {
  /** What the write is known by. */
  readonly id: number;
  /** What the person's row is known by in the list of people. */
  readonly personKey: string;
  readonly name: string;
  readonly words: WriteWords;
  readonly error: OrganizationError;
  /** Whether a retry may succeed. */
  readonly canRetry: boolean;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

interface Failures<T> extends Pick<ListActions<T>, "failed" | "dismiss"> {
  readonly retry: (failed: readonly FailedWrite<T>[]) => void;
}

interface FailedPeopleOptions {
  readonly members: Failures<Membership>;
  readonly invitations: Failures<Invitation>;
  readonly requests: Failures<MembershipRequest>;
  readonly nameOf: NameOf;
}

/** The failed writes to all kinds of people, as one list. */
export function useFailedPeople({
  members,
  invitations,
  requests,
  nameOf,
}: FailedPeopleOptions): readonly FailedPersonWrite[] {
  const { labels } = useListLocale();
  const listed = <T>(
    kind: Person["kind"],
    { failed, retry, dismiss }: Failures<T>,
    describe: (failure: Failures<T>["failed"][number]) => Pick<FailedPersonWrite, "name" | "words">,
  ): readonly FailedPersonWrite[] =>
    failed.map((failure) => ({
      ...describe(failure),
      id: failure.write.id,
      personKey: personKey(kind, failure.write.rowId),
      error: failure.error,
      canRetry: failure.canRetry,
      retry: () => retry([failure]),
      dismiss: () => dismiss(failure.write),
    }));
  return [
    ...listed("request", requests, ({ row, write }) => ({
      name: nameOf(row.publicUserData),
      words: labels.requestWrites[write.name],
    })),
    ...listed("invitation", invitations, ({ row, write }) => ({
      name: row.emailAddress,
      words: labels.invitationWrites[write.name],
    })),
    ...listed("member", members, ({ row, write }) => ({
      name: nameOf(row.publicUserData),
      words: labels.memberWrites[write.name],
    })),
  ];
}
