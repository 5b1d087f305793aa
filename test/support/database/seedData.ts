import { people, slugOf, type Person } from "../people.js";

// What organizations of tests and stories have beside their members, wherever they are stored.

const KINDS = ["pending", "pending", "expired", "accepted", "revoked"] as const;
export const HOUR = 3_600_000;
/** How long an invitation can be accepted. */
export const DAYS = 30;

/** Made an hour apart, the newest first; those that have expired were made too long ago. By the first member. */
export function invitationsOf(organizationId: string, count: number) {
  return people(count, `invited-${organizationId}`).map((person, index) => {
    const status = KINDS[index % KINDS.length] ?? "pending";
    const age = (index + 1) * HOUR + (status === "expired" ? DAYS * 24 * HOUR : 0);
    const emailAddress = person.emailAddress ?? `invited-${index}@${slugOf(organizationId)}.test`;
    return { emailAddress, role: person.role, status, createdAt: Date.now() - age };
  });
}

/** By people of their own, an hour apart, the newest first. */
export const requestsOf = (
  organizationId: string,
  count: number,
): { readonly asker: Person; readonly createdAt: number }[] =>
  people(count, `asking-${organizationId}`).map((asker, index) => ({
    asker,
    createdAt: Date.now() - (index + 1) * HOUR,
  }));
