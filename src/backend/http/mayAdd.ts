import type { Caller } from "./caller.js";

/** Whether a manager can add a user without an invitation. */
export type MayAdd = (adding: {
  readonly organizationId: string;
  /** The user to add, who may not exist. */
  readonly userId: string;
  /** The manager. */
  readonly callerId: string;
}) => boolean | Promise<boolean>;

/** Servers can add everyone. */
export const canAdd = async (
  { caller, mayAdd }: { readonly caller: Caller; readonly mayAdd: MayAdd },
  organizationId: string,
  userId: string,
): Promise<boolean> => caller.type === "server" || mayAdd({ organizationId, userId, callerId: caller.userId });
