import type { PublicUserData } from "../records.js";

/** The first and last name; `undefined` when there is neither. */
export function fullName({ firstName, lastName }: PublicUserData): string | undefined {
  return [firstName, lastName].filter(Boolean).join(" ") || undefined;
}

/** A user's display name: the name, else the username, the address or the id. */
export const personName = (person: PublicUserData): string =>
  fullName(person) ?? (person.username || person.identifier || person.userId);

/** A user's address, unless it is shown as the name. */
export const addressBeside = (person: PublicUserData): string | undefined =>
  person.identifier === (fullName(person) ?? person.username) ? undefined : (person.identifier ?? undefined);

/** Names a user unambiguously, for the labels of actions. */
export type NameOf = (person: PublicUserData) => string;

/** What distinguishes users with the same name: the address, else the username or the id. */
export const personDetail = ({ identifier, username, userId }: PublicUserData): string =>
  identifier || username || userId;

/** Normalizes a name for comparison. */
const sameName = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Names the users of a page: by name, and also by address where two have the same name. */
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
