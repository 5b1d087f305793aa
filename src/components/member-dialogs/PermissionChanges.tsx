"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";

interface PermissionChangesProps {
  /** What can be done then that cannot be done now, in words. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What a role gives and takes away. */
export function PermissionChanges({ gained, lost }: PermissionChangesProps) {
  const { labels, roleText } = useMemberDialogLocale();
  return (
    gained.length + lost.length > 0 && (
      <dl className="roster:grid roster:grid-cols-[auto_1fr] roster:gap-x-4 roster:gap-y-2">
        <PermissionNames term={labels.gains} names={gained.map(roleText)} />
        <PermissionNames term={labels.loses} names={lost.map(roleText)} />
      </dl>
    )
  );
}

const PermissionNames = ({ term, names }: { readonly term: string; readonly names: readonly string[] }) =>
  names.length > 0 && (
    <>
      <dt className="roster:text-muted">{term}</dt>
      <dd>
        <ul>
          {names.map((name) => (
            <li key={name} className="roster:wrap-anywhere">
              {name}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
