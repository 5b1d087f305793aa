"use client";

import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useRoles } from "../../hooks/reads/useRoles.js";
import { useViewer } from "../../hooks/reads/useViewer.js";
import { countBy } from "../../lib/countBy.js";
import { isLasting } from "../../organization/rules/canAct.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Membership } from "../../organization/records.js";

/** How many managers are read. More than that are never all banned. */
const MANAGERS_READ = 100;

/** The impact of a change of one or many members. */
export interface ChangeImpact {
  /** How many members have each role now, by the role's name. */
  readonly roleCounts: ReadonlyMap<string, number>;
  readonly includesViewer: boolean;
  /** How many already have the new role. */
  readonly unchanged: number;
  /** How many would no longer be able to manage members. */
  readonly losing: number;
  /** Whether no one would be able to manage members, which the backend rejects. `undefined` while loading. */
  readonly leavesNoManager: boolean | undefined;
}

/**
 * The impact of assigning a role to these members, or of removing them. Asks the backend whether other managers
 * remain, because most members aren't loaded; if that fails, the backend rejects the write.
 *
 * @param role the key of the new role; `undefined`: they are removed
 */
export function useChangeImpact(rows: readonly Membership[], role: string | undefined): ChangeImpact {
  const { data: viewer } = useViewer();
  const { data: roles, isLoading: areRolesLoading } = useRoles();
  const managing = roles.filter(({ permissions }) => permissions.some(({ key }) => key === MANAGE_MEMBERS));
  const isManaging = managing.some(({ key }) => key === role);
  const losing = isManaging ? [] : rows.filter(manages);
  const managers = useMemberships(
    { role: managing.map(({ key }) => key), pageSize: MANAGERS_READ },
    { query: { enabled: managing.length > 0 && losing.length > 0 } },
  );
  const isLoading = areRolesLoading || managers.isLoading;
  // Only those who can act, and whose access does not end, let an organization be managed: for the backend too.
  const losingLasting = losing.filter(isLasting).length;
  const remaining = managers.count - managers.data.filter((member) => !isLasting(member)).length - losingLasting;
  return {
    roleCounts: countBy(rows.map(({ roleName }) => roleName)),
    includesViewer: rows.some(({ publicUserData }) => publicUserData.userId === viewer?.publicUserData.userId),
    unchanged: rows.filter((row) => row.role === role).length,
    losing: losing.length,
    leavesNoManager:
      isLoading && losing.length > 0 ? undefined : losingLasting > 0 && managers.isSuccess && remaining <= 0,
  };
}

const manages = ({ permissions }: Membership) => permissions.includes(MANAGE_MEMBERS);
