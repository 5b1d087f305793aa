import type { Caller } from "./caller.js";

/** Whether a user who manages members may add another user without an invitation. */
export type MayAdd = (adding: {
  readonly organizationId: string;
  /** Who would be added. There need not be such a user. */
  readonly userId: string;
  /** Who adds. */
  readonly callerId: string;
}) => boolean | Promise<boolean>;

/** Servers may add everyone. */
export const canAdd = async (
  { caller, mayAdd }: { readonly caller: Caller; readonly mayAdd: MayAdd },
  organizationId: string,
  userId: string,
): Promise<boolean> => caller.type === "server" || mayAdd({ organizationId, userId, callerId: caller.userId });
