"use client";

import { useId, useState } from "react";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import { useTransferOwnership } from "../../hooks/writes/useTransferOwnership.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { useLocale } from "../../labels/useLocale.js";
import { bidiIsolate } from "../../lib/bidiIsolate.js";
import { cx } from "../../lib/cx.js";
import { canAct } from "../../organization/rules/canAct.js";
import { managerOf } from "../../organization/rules/managed.js";
import { namesOf, personName } from "../../organization/rules/personName.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";
import { useSearch } from "../../state/list/useSearch.js";
import { Alert } from "../ui/Alert.js";
import { Avatar } from "../ui/Avatar.js";
import { PersonDetail } from "../member-details/PersonDetail.js";
import { ConfirmDialog } from "../ui/ConfirmDialog.js";
import { ReadFailedNote } from "../list/ReadFailedNote.js";
import { SearchField } from "../list/SearchField.js";
import { SCROLL_EDGE } from "../list/scrollEdge.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { Sentence } from "../ui/Sentence.js";
import { TextInput } from "../ui/TextInput.js";

interface TransferOwnershipContentProps {
  readonly onTransferred: ((membership: Membership) => void) | undefined;
  readonly onClose: () => void;
}

/** Chooses the new owner and confirms the transfer. Rendered while open. */
export function TransferOwnershipContent({ onTransferred, onClose }: TransferOwnershipContentProps) {
  const { labels, formatCount, roleText } = useLocale();
  const id = useId();
  const search = useSearch();
  const list = useMemberships({ query: search.query, pageSize: 10 });
  const { data: viewer } = useViewer();
  const name = useOrganizationDetails().data?.name;
  const { mutateAsync: transfer } = useTransferOwnership();
  const [chosen, setChosen] = useState<Membership>();
  const [typed, setTyped] = useState("");
  const others = list.data.filter((row) => row.id !== viewer?.id);
  // Who is chosen stays to be seen when another search is made.
  const shown = chosen && !others.some(({ id: row }) => row === chosen.id) ? [chosen, ...others] : others;
  const nameOf = namesOf(shown.map(({ publicUserData }) => publicUserData));
  const more = list.count - list.data.length;
  const [ownManager] = viewer ? managersOfRole(viewer) : [];
  const missing = shown.length > 0 || list.isError ? "" : list.isPending ? labels.membersLoading : labels.noMatch;
  return (
    <ConfirmDialog
      role="dialog"
      data-slot="transfer-dialog"
      title={labels.transferQuestion}
      description={labels.transferConsequence}
      confirmLabel={chosen ? labels.transferTo(nameOf(chosen.publicUserData)) : labels.transferOwnership}
      // Where the name is not known, it is asked twice instead.
      secondQuestion={name === undefined ? labels.transferAgain : undefined}
      isBlocked={ownManager !== undefined || !chosen || (name !== undefined && typeable(typed) !== typeable(name))}
      onConfirm={async () => {
        if (!chosen) return;
        const membership = await transfer({ userId: memberships.idOf(chosen) });
        onTransferred?.(membership);
      }}
      onClose={onClose}
    >
      {ownManager && <Alert>{labels.ownRoleManagedBy(ownManager.name)}</Alert>}
      {/* A narrow container: the field takes its whole width. */}
      <div className="roster:@container roster:flex">
        <SearchField search={search} label={labels.searchMembers} />
      </div>
      <ReadFailedNote
        isFailed={list.isLoadingError}
        error={list.error}
        onRetry={list.refetch}
        failed={labels.membersFailed}
      />
      <fieldset className="roster:min-w-0">
        <legend className="roster:sr-only">{labels.newOwner}</legend>
        <div className={cx("roster:max-h-56 roster:rounded-control roster:border roster:border-line", SCROLL_EDGE)}>
          {shown.map((row) => (
            <label
              key={row.id}
              className="roster:flex roster:min-h-10 roster:items-center roster:gap-3 roster:px-3 roster:py-1 roster:not-first:border-t roster:border-line roster:has-checked:bg-surface-2"
            >
              <input
                form=""
                type="radio"
                name={`${id}-owner`}
                checked={row.id === chosen?.id}
                // Who cannot sign in could not manage anything.
                disabled={!canAct(row) || managersOfRole(row).length > 0}
                onChange={() => setChosen(row)}
                className="roster:size-4 roster:shrink-0"
              />
              <Avatar person={row.publicUserData} />
              <span className="roster:min-w-0 roster:flex-1">
                <span className="roster:line-clamp-3 roster:wrap-anywhere roster:font-medium">
                  <bdi>{personName(row.publicUserData)}</bdi>
                </span>
                <PersonDetail person={row.publicUserData} className="roster:block" />
                <span className="roster:line-clamp-3 roster:wrap-anywhere roster:text-muted">
                  {[
                    roleText(row.roleName),
                    row.publicUserData.banned && labels.banned,
                    row.publicUserData.deprovisioned && labels.deprovisioned,
                    ...managersOfRole(row).map(({ name: source }) => labels.managedBy(source)),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </label>
          ))}
          {more > 0 && (
            <p className="roster:border-t roster:border-line roster:px-3 roster:py-2 roster:text-muted">
              {formatCount(more, labels.moreMembers)}
            </p>
          )}
          {missing && (
            <p data-slot="transfer-empty" className="roster:px-3 roster:py-2 roster:text-muted">
              {missing}
            </p>
          )}
          <LiveRegion text={missing} />
        </div>
      </fieldset>
      {name !== undefined && (
        <div className="roster:flex roster:flex-col roster:gap-1.5">
          <label htmlFor={`${id}-name`} className="roster:wrap-anywhere roster:[&_bdi_bdi]:font-semibold">
            <Sentence text={labels.typeName(bidiIsolate(name))} />
          </label>
          <TextInput
            id={`${id}-name`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      )}
    </ConfirmDialog>
  );
}

/** A name as it can be typed: without what cannot be seen, and with single spaces. */
const typeable = (name: string) =>
  name
    .normalize("NFC")
    .replace(/\p{Cf}|\p{Cc}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** What manages the role of a member, who neither gets another nor gives theirs away then. */
const managersOfRole = (membership: Membership) => [managerOf(membership, "transferOwnership") ?? []].flat();
