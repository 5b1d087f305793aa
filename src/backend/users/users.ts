import { sql, type Selectable, type Transaction } from "kysely";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { UserAnswer } from "../http/userAnswer.js";
import type { Queries } from "../sql/database.js";
import { apiError } from "../http/ApiError.js";
import type { Tables } from "../sql/tables.js";
import { usersOfAddresses } from "./usersOfAddresses.js";

type UserRow = Selectable<Tables["roster_users"]>;

/**
 * @param paramName the parameter that holds the id; none when it is the path.
 * @throws ApiError 404 when there is no such user.
 */
export async function findUser(queries: Queries, id: string, paramName?: string): Promise<UserRow> {
  const user = await queries.selectFrom("roster_users").where("id", "=", id).selectAll().executeTakeFirst();
  if (!user) throw apiError("resource_not_found", paramName);
  return user;
}

/**
 * Refuses an address that a user has, in whatever spelling. Those who add the same one at once wait for each other.
 *
 * @throws ApiError 422 when the address is taken.
 */
export async function rejectTakenAddress(transaction: Transaction<Tables>, emailAddress: string): Promise<void> {
  const key = addressKey(emailAddress);
  await sql`select pg_advisory_xact_lock(hashtext('roster_users'), hashtext(${key}))`.execute(transaction);
  const users = await usersOfAddresses(transaction, [key]);
  if (users.get(key)?.length) throw apiError("form_param_value_invalid", "email_address");
}

/** A user as the reference service's SDK reads it: fields that Roster does not store are empty. */
export function toUserAnswer(row: UserRow): UserAnswer {
  const emailAddresses = row.email_address
    ? [{ ...contact(`email_${row.id}`), object: "email_address" as const, email_address: row.email_address }]
    : [];
  const phoneNumbers = row.phone_number
    ? [{ ...contact(`phone_${row.id}`), object: "phone_number" as const, phone_number: row.phone_number }]
    : [];
  return {
    id: row.id,
    object: "user",
    first_name: row.first_name,
    last_name: row.last_name,
    username: row.username,
    image_url: row.image_url ?? "",
    has_image: Boolean(row.image_url),
    primary_email_address_id: emailAddresses[0]?.id ?? null,
    email_addresses: emailAddresses,
    primary_phone_number_id: phoneNumbers[0]?.id ?? null,
    phone_numbers: phoneNumbers,
    web3_wallets: [],
    external_accounts: [],
    public_metadata: {},
    private_metadata: {},
    unsafe_metadata: {},
    banned: row.banned,
    created_at: row.created_at.getTime(),
    updated_at: row.updated_at.getTime(),
  };
}

const contact = (id: string) => ({ id, verification: null, linked_to: [] });
