"use client";

import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { personName } from "../../organization/rules/personName.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { MembershipEvent, PublicUserData } from "../../organization/records.js";

/** More managers than this are not listed; they are, once something that they did is shown. */
const MOST_MANAGERS = 100;

/**
 * Whose deeds can be looked for, by name: whoever may manage members, whoever did what is shown, who may be no member any
 * more, and whoever is chosen, who may have done nothing.
 */
export function useActors(
  events: readonly MembershipEvent[],
  chosen: PublicUserData | null,
  isNeeded: boolean,
): readonly PublicUserData[] {
  const { data: roles } = useRoles();
  const role = roles
    .filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS))
    .map(({ key }) => key);
  // No role at all would be everybody.
  const { data: managers } = useMemberships(
    { role, pageSize: MOST_MANAGERS },
    { query: { enabled: isNeeded && role.length > 0 } },
  );
  const people = [
    ...(chosen ? [chosen] : []),
    ...managers.map(({ publicUserData }) => publicUserData),
    ...events.flatMap(({ actor }) => actor ?? []),
  ];
  const actors = new Map(people.map((person) => [person.userId, person]));
  return [...actors.values()].toSorted((a, b) => personName(a).localeCompare(personName(b)));
}
