import type { MembershipFilters, TwoFactorState } from "../listParams.js";
import type { PublicUserData } from "../records.js";

type Activity = Pick<PublicUserData, "lastActiveAt" | "twoFactorEnabled" | "signInMethods">;
type ActivityFilters = Pick<MembershipFilters, "lastActiveBefore" | "twoFactor" | "signInMethod">;

/** Whether a user has a second factor; `undefined`: it isn't known. */
export const twoFactorState = ({ twoFactorEnabled }: Pick<Activity, "twoFactorEnabled">): TwoFactorState | undefined =>
  twoFactorEnabled === undefined ? undefined : twoFactorEnabled ? "enabled" : "disabled";

/** Whether filters by activity find a user. Never active is before all times; what isn't known is neither on nor off. */
export function matchesActivity(
  user: Activity,
  { lastActiveBefore, twoFactor, signInMethod }: ActivityFilters,
): boolean {
  const { lastActiveAt, signInMethods = [] } = user;
  if (lastActiveBefore && (lastActiveAt ?? -Infinity) >= lastActiveBefore) return false;
  if (twoFactor?.length && !twoFactor.some((state) => state === twoFactorState(user))) return false;
  return !signInMethod?.length || signInMethod.some((method) => signInMethods.includes(method));
}
