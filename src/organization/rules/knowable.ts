import type { MembershipFilterField } from "../listParams.js";
import type { Organization } from "../Organization.js";

type Fields = Pick<Organization, "membershipFilterFields" | "membershipOrderFields">;

/** What only those who manage members may know of others. */
const OF_MANAGERS: ReadonlySet<string> = new Set(["last_active_at", "two_factor", "sign_in_method"]);

/** What members can be filtered and sorted by, without what the viewer may not know. */
export function knowableFields(
  { membershipFilterFields = [], membershipOrderFields = [] }: Fields,
  managesMembers: boolean,
): Required<Fields> {
  const isKnowable = (field: string) => managesMembers || !OF_MANAGERS.has(field);
  return {
    membershipFilterFields: membershipFilterFields.filter(isKnowable),
    membershipOrderFields: membershipOrderFields.filter(isKnowable),
  };
}

/** The columns or filters that there are where members can be filtered by these fields. */
export const onlyWithField = <T extends { readonly field?: MembershipFilterField | undefined }>(
  all: readonly T[],
  fields: readonly MembershipFilterField[] = [],
): readonly T[] => all.filter(({ field }) => field === undefined || fields.includes(field));
