import type { PublicUserData } from "../records.js";

/** Whether a person can use the role that they hold: who is banned or deactivated cannot sign in. */
export const canSignIn = ({ banned, deprovisioned }: Pick<PublicUserData, "banned" | "deprovisioned">): boolean =>
  !banned && !deprovisioned;
