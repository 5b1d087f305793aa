import type { Selectable } from "kysely";
import type { PublicUserDataAnswer } from "../http/answers.js";
import type { UsersTable } from "../sql/tables.js";

/** What is shown of a person. */
export const PERSON = [
  "u.first_name",
  "u.last_name",
  "u.username",
  "u.email_address",
  "u.phone_number",
  "u.image_url",
  "u.banned",
  "u.deprovisioned",
] as const;

type Column<Name> = Name extends `u.${infer Field extends keyof UsersTable}` ? Field : never;

/** All null when the app has deleted the person. */
type Person = { readonly [Field in Column<(typeof PERSON)[number]>]: Selectable<UsersTable>[Field] | null };

export function toPublicUserData(userId: string, person: Person): PublicUserDataAnswer {
  return {
    user_id: userId,
    first_name: person.first_name,
    last_name: person.last_name,
    image_url: person.image_url ?? "",
    has_image: Boolean(person.image_url),
    identifier: person.email_address ?? person.username ?? person.phone_number,
    username: person.username,
    profile_image_url: person.image_url,
    banned: person.banned ?? false,
    deprovisioned: person.deprovisioned ?? false,
  };
}
