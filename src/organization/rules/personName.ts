import type { PublicUserData } from "../records.js";

/** First and last name, in the order in which they are kept; `undefined` when there is neither. */
export function fullName({ firstName, lastName }: PublicUserData): string | undefined {
  return [firstName, lastName].filter(Boolean).join(" ") || undefined;
}

/** What to call a person: the name, else the username, else the address, else the id. */
export const personName = (person: PublicUserData): string =>
  fullName(person) ?? (person.username || person.identifier || person.userId);

/** Names a person for an action: so that no other person could be meant. */
export type NameOf = (person: PublicUserData) => string;

/** What tells a person from another of the same name: the address, else the username, else the id. */
export const personDetail = ({ identifier, username, userId }: PublicUserData): string =>
  identifier || username || userId;

/** As a person compares names. */
const sameName = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** How to name people for actions where these are shown: by name, and by address as well where another has the same name. */
export function namesOf(shown: Iterable<PublicUserData>): NameOf {
  const users = new Map<string, Set<string>>();
  for (const person of shown) {
    const name = sameName(personName(person));
    users.set(name, (users.get(name) ?? new Set()).add(person.userId));
  }
  return (person) => {
    const name = personName(person);
    const alike = new Set(users.get(sameName(name))).add(person.userId);
    const detail = personDetail(person);
    return alike.size > 1 && detail !== name ? `${name} (${detail})` : name;
  };
}
