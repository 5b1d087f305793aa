"use client";

import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { personName } from "../../organization/rules/personName.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { MembershipEvent, PublicUserData } from "../../organization/records.js";

/** How many managers are listed. The others appear once an event of theirs is shown. */
const MOST_MANAGERS = 100;

/**
 * The users to filter the activity by, sorted by name: managers, the actors of the shown events (who may have left), and
 * the chosen user.
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
  // No role at all would match every member.
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
