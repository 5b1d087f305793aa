"use client";

import { useRoles } from "../../hooks/reads/useRoles.js";
import { useLocale } from "../../labels/useLocale.js";
import { isoTime } from "../../lib/isoTime.js";
import { twoFactorState } from "../../organization/rules/activity.js";
import { signInMethodText } from "../../labels/signInMethodText.js";
import { managersOf } from "../../organization/rules/managed.js";
import type { Membership } from "../../organization/records.js";
import { Facts } from "../ui/Facts.js";
import { ManagedNote } from "./ManagedNote.js";

/** A member's role, permissions, join date and names. Apart from `memberColumns`, whose texts are for a cell and an export. */
export function MemberFacts({ membership }: { readonly membership: Membership }) {
  const { labels, formatList, formatTime, roleText } = useLocale();
  const { data: roles } = useRoles();
  const {
    role: roleKey,
    roleName,
    permissions,
    publicUserData: person,
    createdAt,
    updatedAt,
    status,
    expiresAt,
  } = membership;
  const { groups = [] } = membership;
  const managers = managersOf(membership);
  const { lastActiveAt, signInMethods } = person;
  const twoFactor = twoFactorState(person);
  const role = roles.find(({ key }) => key === roleKey);
  const permitted = permissions.map((key) => role?.permissions.find((permission) => permission.key === key) ?? { key });
  const time = (at: number) => (
    <time suppressHydrationWarning dateTime={isoTime(at)} className="roster:digits">
      {formatTime(at)}
    </time>
  );
  return (
    <Facts
      facts={[
        {
          term: labels.role,
          value: (
            <>
              <bdi className="roster:font-medium">{roleText(role?.name ?? roleName)}</bdi>
              {role?.description && (
                <span className="roster:block roster:text-muted">{roleText(role.description)}</span>
              )}
            </>
          ),
        },
        {
          term: labels.permissions,
          value:
            permitted.length > 0 ? (
              <ul>
                {permitted.map((permission) => (
                  <li key={permission.key} title={permission.key}>
                    {roleText("name" in permission ? permission.name : permission.key)}
                  </li>
                ))}
              </ul>
            ) : (
              <span className="roster:text-muted">{labels.noPermissions}</span>
            ),
        },
        ...(groups.length > 0
          ? [
              {
                term: labels.groups,
                value: (
                  <ul>
                    {groups.map(({ id, name }) => (
                      <li key={id} className="roster:wrap-anywhere">
                        <bdi>{name}</bdi>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(managers.length > 0 ? [{ term: labels.source, value: <Sources membership={membership} /> }] : []),
        ...(status === "active" ? [] : [{ term: labels.status, value: labels.statuses[status] }]),
        ...(expiresAt === null ? [] : [{ term: labels.accessEnds, value: time(expiresAt) }]),
        { term: labels.joined, value: time(createdAt) },
        ...(updatedAt > 0 ? [{ term: labels.lastChanged, value: time(updatedAt) }] : []),
        ...(lastActiveAt === undefined
          ? []
          : [{ term: labels.lastActive, value: lastActiveAt === null ? labels.neverActive : time(lastActiveAt) }]),
        ...(twoFactor ? [{ term: labels.twoFactor, value: labels.twoFactorStates[twoFactor] }] : []),
        ...(signInMethods
          ? [
              {
                term: labels.signInMethods,
                value: formatList(signInMethods.map((method) => signInMethodText(method, labels))),
              },
            ]
          : []),
        ...(person.username === null ? [] : [{ term: labels.username, value: <bdi>{person.username}</bdi> }]),
        { term: labels.userId, value: <bdi>{person.userId}</bdi> },
      ]}
    />
  );
}

/** What manages fields of the member, and which. */
function Sources({ membership }: { readonly membership: Membership }) {
  const { labels, formatList } = useLocale();
  const { managed } = membership;
  const fields = [
    { label: labels.role, by: managed.role },
    { label: labels.membership, by: managed.status },
    { label: labels.customFields, by: managed.profile },
  ];
  return (
    <ul>
      {managersOf(membership).map((manager) => (
        <li key={manager.name}>
          <ManagedNote managedBy={manager} />
          <span className="roster:block roster:text-muted">
            {formatList(fields.filter(({ by }) => by?.name === manager.name).map(({ label }) => label))}
          </span>
        </li>
      ))}
    </ul>
  );
}
