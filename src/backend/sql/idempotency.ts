import { type RawBuilder, sql, type Transaction } from "kysely";
import { z } from "zod";
import { IDEMPOTENCY_KEY } from "../../organization/http/idempotencyKey.js";
import { ApiError, problem } from "../http/ApiError.js";
import { actingUser } from "../http/caller.js";
import type { IncomingRequest } from "../http/operation.js";
import { isTransient } from "../http/unavailable.js";
import { SCOPE_SETTING, WHOLE_INSTANCE } from "./connections/organizationScope.js";
import type { Queries } from "./database.js";
import type { SqlTools } from "./route.js";
import type { Tables } from "./tables.js";
import type { Write } from "./write.js";

/** Makes a change in one transaction. */
export type Writer = <T>(change: (write: Write) => Promise<T>) => Promise<T>;

interface Writing {
  readonly queries: Queries;
  readonly write: Writer;
  /** The organization of the path, if it names one. */
  readonly organizationId?: string | undefined;
}

/** How long an answer can be asked for again. */
const VALIDITY = sql`interval '24 hours'`;
/** How many old answers of its organization a write deletes: more than one, so that they become fewer. */
const MOST_DELETED = 10;
const MOST_REMOVED = 1000;

const VALID_KEY = /^[\x21-\x7e]{1,255}$/;

/** The headers of every write. */
export const IDEMPOTENCY_HEADERS = z.object({ "Idempotency-Key": z.string().regex(VALID_KEY).optional() });

/**
 * Makes the write of a request once, however often the request is sent with the same `Idempotency-Key`, and answers it the
 * same each time. Requests without a key are answered as they are.
 *
 * The key is stored in the transaction of the write, with the answer. So a write that fails leaves no key, as it has changed
 * nothing. One that was made before fails too, on its key or on what it has changed the first time: only then its answer is
 * looked for.
 *
 * @param respond answers the request with this `write`
 * @throws ApiError 422 when the key is not 1 to 255 visible characters of ASCII, or was sent with another request.
 */
export async function answerOnce(
  incoming: IncomingRequest,
  { queries, write, organizationId = "" }: Writing,
  respond: (write: SqlTools["write"]) => Promise<unknown>,
): Promise<unknown> {
  const keyed = keyedWriteOf(incoming, organizationId);
  if (!keyed) return respond(write);
  let stored: unknown;
  let isMade = false;
  try {
    const answer = await respond(async (change, answerOf = (made) => made) => {
      if (isMade) return write(change);
      const made = await write(async (own) => {
        await claim(own.transaction, keyed);
        const changed = await change(own);
        stored = answerOf(changed);
        // It may have been narrowed to the organization that was found.
        await setScope(own.transaction, organizationId);
        await store(own.transaction, keyed, stored);
        return changed;
      });
      isMade = true;
      return made;
    });
    // With what happened since, such as mails.
    if (isMade && answer !== stored) await store(queries, keyed, answer);
    return answer;
  } catch (error) {
    // The client tries again, when it can be looked for.
    if (isMade || isTransient(error)) throw error;
    const first = await lookFor(queries, keyed);
    if (first === undefined) throw error;
    return first;
  }
}

/** Deletes old answers, some at a time. */
export async function removeOldKeys(queries: Queries): Promise<void> {
  await sql`
    delete from roster_idempotency_keys where (organization_id, caller, key) in (
      select organization_id, caller, key from roster_idempotency_keys where created_at < now() - ${VALIDITY}
      limit ${sql.lit(MOST_REMOVED)} for update skip locked
    )
  `.execute(queries);
}

/** What stores a write under its key. */
interface KeyedWrite {
  readonly key: { readonly organization_id: string; readonly caller: string; readonly key: string };
  /** Tells two requests with the same key apart. */
  readonly fingerprint: () => Promise<RawBuilder<string>>;
}

function keyedWriteOf({ caller, request, body }: IncomingRequest, organizationId: string): KeyedWrite | undefined {
  const key = request.headers.get(IDEMPOTENCY_KEY);
  if (key === null || request.method === "GET" || request.method === "HEAD") return undefined;
  if (!VALID_KEY.test(key)) throw wrongKey("must be 1 to 255 visible ASCII characters.");
  return {
    key: {
      organization_id: organizationId,
      caller: caller.type === "user" ? `user ${caller.userId}` : "server",
      key,
    },
    async fingerprint() {
      const { pathname, search } = new URL(request.url);
      const actor = actingUser(caller) ?? null;
      const sent = JSON.stringify([request.method, pathname, search, actor, await body()]);
      return sql`encode(sha256(convert_to(${sent}, 'UTF8')), 'hex')`;
    },
  };
}

/** Fails when the write was made before. While it is being made, waits for its end. */
async function claim(transaction: Transaction<Tables>, { key, fingerprint }: KeyedWrite): Promise<void> {
  await transaction
    .with("old", (queries) =>
      queries
        .deleteFrom("roster_idempotency_keys")
        .where("organization_id", "=", key.organization_id)
        .where(
          sql<boolean>`ctid = any(array(
          select ctid from roster_idempotency_keys
          where organization_id = ${key.organization_id} and created_at < now() - ${VALIDITY}
          order by created_at limit ${sql.lit(MOST_DELETED)} for update skip locked
        ))`,
        ),
    )
    .insertInto("roster_idempotency_keys")
    .values({ ...key, fingerprint: await fingerprint() })
    .execute();
}

/** @param organizationId empty for what belongs to none */
async function setScope(transaction: Transaction<Tables>, organizationId: string): Promise<void> {
  if (organizationId !== "") return;
  await sql`select set_config(${SCOPE_SETTING}, ${WHOLE_INSTANCE}, true)`.execute(transaction);
}

async function store(queries: Queries, { key }: KeyedWrite, answer: unknown): Promise<void> {
  await queries
    .updateTable("roster_idempotency_keys")
    .where("organization_id", "=", key.organization_id)
    .where("caller", "=", key.caller)
    .where("key", "=", key.key)
    .set({ answer: JSON.stringify(answer) })
    .returning("key")
    .executeTakeFirstOrThrow();
}

/** The answer of the first time, if there was one. */
async function lookFor(queries: Queries, { key, fingerprint }: KeyedWrite): Promise<unknown> {
  const isSame = sql<boolean>`fingerprint = ${await fingerprint()}`;
  const found = await queries
    .selectFrom("roster_idempotency_keys")
    .where("organization_id", "=", key.organization_id)
    .where("caller", "=", key.caller)
    .where("key", "=", key.key)
    .select(["answer", isSame.as("is_same")])
    .executeTakeFirst();
  if (found && !found.is_same) throw wrongKey("was sent with another request. Use a new one for each write.");
  return found?.answer ?? undefined;
}

const wrongKey = (why: string) =>
  new ApiError(422, [
    { ...problem("form_param_value_invalid", "Idempotency-Key"), long_message: `\`Idempotency-Key\` ${why}` },
  ]);
