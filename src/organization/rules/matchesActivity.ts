import type { MembershipFilters } from "../listParams.js";
import type { PublicUserData } from "../records.js";

type Activity = Pick<PublicUserData, "lastActiveAt" | "twoFactorEnabled" | "signInMethods">;
type ActivityFilters = Pick<MembershipFilters, "lastActiveBefore" | "twoFactor" | "signInMethod">;

/** Whether filters by activity find a user. Never active is before all times; what isn't known is neither on nor off. */
export function matchesActivity(
  { lastActiveAt, twoFactorEnabled, signInMethods = [] }: Activity,
  { lastActiveBefore, twoFactor, signInMethod }: ActivityFilters,
): boolean {
  if (lastActiveBefore && (lastActiveAt ?? -Infinity) >= lastActiveBefore) return false;
  if (twoFactor?.length && !twoFactor.some((state) => (state === "enabled") === twoFactorEnabled)) return false;
  return !signInMethod?.length || signInMethod.some((method) => signInMethods.includes(method));
}
