import { z } from "zod";
import { MEMBERSHIP_STATUSES } from "../../organization/fields.js";
import type { MembershipStatus } from "../../organization/records.js";

/** The lists whose counts every request reads: few kinds each. There may be many groups. */
export const READ_LISTS = [
  "memberships",
  "inactive",
  "invitations",
  "requests",
  "events",
  "groups",
  "sources",
] as const;

/** How many rows of each kind an organization's lists have: see `migrations/counts.ts`. */
export type Counts = {
  readonly [List in (typeof READ_LISTS)[number]]?: Readonly<Record<string, number>>;
};

interface CountedMembers {
  /** Of these roles. Default: of all */
  readonly role?: readonly string[] | undefined;
  /** Of these statuses. Default: of all */
  readonly status?: readonly MembershipStatus[] | undefined;
}

/** How many members an organization has, once those whose access has ended are written down. */
export function countMembers(counts: Counts, { role, status = MEMBERSHIP_STATUSES }: CountedMembers = {}): number {
  const roles = role ?? Object.keys(counts.memberships ?? {});
  const inactiveAs = (wanted: MembershipStatus) =>
    countRows(
      counts,
      "inactive",
      roles.map((key) => `${wanted} ${key}`),
    );
  const [inactive, expired] = [inactiveAs("inactive"), inactiveAs("expired")];
  const countOf = { active: countRows(counts, "memberships", roles) - inactive - expired, inactive, expired };
  return [...new Set(status)].reduce((sum, wanted) => sum + countOf[wanted], 0);
}

/** How many rows a list has. @param kinds of these kinds. Default: of all */
export function countRows(counts: Counts, list: keyof Counts, kinds?: readonly string[]): number {
  const ofList = new Map(Object.entries(counts[list] ?? {}));
  return [...new Set(kinds ?? ofList.keys())].reduce((sum, kind) => sum + (ofList.get(kind) ?? 0), 0);
}

/** The names in a key of `sources`: what manages fields of a membership. */
const namesIn = (key: string) => z.array(z.string()).parse(JSON.parse(key));

/** The keys of memberships of which one of these names manages a field. The empty name: nothing does. */
export const sourcesWith = ({ sources = {} }: Counts, names: readonly string[]): string[] =>
  Object.keys(sources).filter((key) => {
    const held = namesIn(key);
    return names.some((name) => (name === "" ? held.length === 0 : held.includes(name)));
  });

/** The names of what manages fields of members. */
export const sourceNames = ({ sources = {} }: Counts): string[] =>
  [...new Set(Object.entries(sources).flatMap(([key, count]) => (count > 0 ? namesIn(key) : [])))].toSorted();
