import type { TwoFactorState } from "../listParams.js";
import type { PublicUserData } from "../records.js";

/** Whether a user has a second factor; `undefined`: it isn't known. */
export const twoFactorState = ({
  twoFactorEnabled,
}: Pick<PublicUserData, "twoFactorEnabled">): TwoFactorState | undefined =>
  twoFactorEnabled === undefined ? undefined : twoFactorEnabled ? "enabled" : "disabled";

/** Whether a user was last active before a time. Never is before all times. */
export const isActiveBefore = ({ lastActiveAt }: Pick<PublicUserData, "lastActiveAt">, time: number): boolean =>
  (lastActiveAt ?? -Infinity) < time;
