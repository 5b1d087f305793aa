import type { Membership } from "../records.js";
import { canSignIn } from "./canSignIn.js";

/** Whether a member can use their role: their membership is active, and they can sign in. */
export const canAct = ({ status, publicUserData }: Pick<Membership, "status" | "publicUserData">): boolean =>
  status === "active" && canSignIn(publicUserData);

/** Whether a member can act and their access does not end: the rule of the last manager counts only such members. */
export const isLasting = (member: Pick<Membership, "status" | "expiresAt" | "publicUserData">): boolean =>
  member.expiresAt === null && canAct(member);
