import type { PublicUserData } from "./records.js";

/** First and last name, in the order in which they are kept; `undefined` when there is neither. */
export function fullName({ firstName, lastName }: PublicUserData): string | undefined {
  return [firstName, lastName].filter(Boolean).join(" ") || undefined;
}

/** What to call a person: the name, else the username, else the address, else the id. */
export const personName = (person: PublicUserData): string =>
  fullName(person) ?? (person.username || person.identifier || person.userId);
