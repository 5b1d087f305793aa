import type { PublicUserData } from "../../organization/records.js";

/** Whether one of these texts holds what is searched for, in any letter case. */
export function holds(query: string, ...texts: readonly (string | null)[]): boolean {
  const wanted = query.trim().toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}

/** Whether names, address, username or ids of a person hold what is searched for. */
export function personHolds(
  query: string,
  { id, publicUserData: person }: { readonly id: string; readonly publicUserData: PublicUserData },
): boolean {
  const fullName = [person.firstName, person.lastName].filter(Boolean).join(" ");
  return holds(query, fullName, person.identifier, person.username, person.userId, id);
}

/** The longest part of a text between its commas: whatever holds the text holds this. */
export const longestPart = (query: string) =>
  query
    .split(",")
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
