"use client";

import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { canSignIn } from "../../organization/rules/canSignIn.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";

/** How many managers are looked at. Where there are more, not all of them are banned. */
const MANAGERS_READ = 100;

/** What a change of one or many members would bring about. */
export interface Consequences {
  /** How many hold each role now, by the role's name. */
  readonly roleCounts: ReadonlyMap<string, number>;
  readonly includesViewer: boolean;
  /** How many have the role already that is given. */
  readonly unchanged: number;
  /** How many can then no longer manage members. */
  readonly losing: number;
  /** No one could then manage members, which the backend rejects. `undefined` while loading. */
  readonly leavesNoManager: boolean | undefined;
}

/**
 * What follows when these members are given a role, or removed. Whether somebody can still manage is asked of the backend,
 * since most members are not loaded; where it cannot be had, the backend refuses afterwards.
 *
 * @param role the key of the role that they get; `undefined`: they are removed
 */
export function useConsequences(rows: readonly Membership[], role: string | undefined): Consequences {
  const { data: viewer } = useViewer();
  const { data: roles, isLoading: areRolesLoading } = useRoles();
  const managing = roles.filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS));
  const managers = useMemberships(
    { role: managing.map(({ key }) => key), pageSize: MANAGERS_READ },
    { query: { enabled: managing.length > 0 } },
  );
  const isLoading = areRolesLoading || managers.isLoading;
  const isManaging = managing.some(({ key }) => key === role);
  const losing = isManaging ? [] : rows.filter(manages);
  // Only those who can sign in keep an organization managed, for the backend too.
  const losingActive = losing.filter(isActive).length;
  const remaining = managers.count - managers.data.filter((member) => !isActive(member)).length - losingActive;
  const roleCounts = new Map<string, number>();
  for (const { roleName } of rows) roleCounts.set(roleName, (roleCounts.get(roleName) ?? 0) + 1);
  return {
    roleCounts,
    includesViewer: rows.some(({ publicUserData }) => publicUserData.userId === viewer?.publicUserData.userId),
    unchanged: rows.filter((row) => row.role === role).length,
    losing: losing.length,
    leavesNoManager:
      isLoading && losing.length > 0 ? undefined : losingActive > 0 && managers.isSuccess && remaining <= 0,
  };
}

const isActive = ({ publicUserData }: Membership) => canSignIn(publicUserData);

const manages = ({ permissions }: Membership) => permissions.includes(MANAGE_MEMBERS);
