import type { ManagedBy, ManagedFields, Membership } from "../records.js";

/** The fields that a directory can manage, each with the parameter that an error names. */
export const MANAGED_PARAMETERS = {
  role: "role",
  status: "status",
  profile: "public_metadata",
} as const satisfies Readonly<Record<keyof ManagedFields, string>>;

/** The field that each write changes: where a directory manages it, only servers can make the write. */
const FIELD_OF = {
  updateMember: "role",
  transferOwnership: "role",
  removeMember: "status",
  leaveOrganization: "status",
  deactivateMember: "status",
  reactivateMember: "status",
  updateMemberExpiry: "status",
  updateMembershipMetadata: "profile",
} as const satisfies Readonly<Record<string, keyof ManagedFields>>;

/** A write that a directory can rule out. */
export type ManagedWrite = keyof typeof FIELD_OF;

type Managed = Pick<Membership, "managed">;

/** The parameter that names the field of a write. */
export const managedParameter = (write: ManagedWrite): string => MANAGED_PARAMETERS[FIELD_OF[write]];

/** What manages the field that a write changes, so that no user can make it. `undefined`: nothing does. */
export const managerOf = ({ managed }: Managed, write: ManagedWrite): ManagedBy | undefined => managed[FIELD_OF[write]];

/** What manages fields of a membership, each once. */
export const managersOf = ({ managed: { role, status, profile } }: Managed): readonly ManagedBy[] => {
  const all = [role, status, profile].flatMap((one) => one ?? []);
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
};

/** The names of what manages fields of a membership, to filter by; the empty name stands for "nothing does". */
export function managerNames(membership: Managed): readonly string[] {
  const names = managersOf(membership).map(({ name }) => name);
  return names.length > 0 ? names : [""];
}

/** Where something can be changed; `undefined` where that is not known, or where no link may lead. */
export const placeOf = ({ url }: ManagedBy): string | undefined =>
  url !== undefined && isWebAddress(url) ? url : undefined;

/** Whether a text is an address that a link may open: `javascript:` and the like are none. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["https:", "http:"].includes(new URL(text).protocol);
}
