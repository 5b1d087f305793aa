import { z } from "zod";
import { delay } from "../../../src/lib/delay.js";
import type { Backend } from "../../../src/backend/createBackend.js";
import { invitationAnswer } from "../../../src/backend/http/answers.js";
import type { Querying } from "./contents.js";
import { asUser, outcomeOf, type Send } from "../testBackend.js";

/** What the clients have been told. */
export interface Told {
  /** All outcomes, in the order in which they came. */
  readonly outcomes: string[];
  /** Outcomes that no fault explains. */
  readonly unexpected: string[];
  /** Answers of 503 that do not say when to try again. */
  readonly withoutRetryAfter: string[];
  /** For each event that a client may have caused, how often it was told so, and how often it cannot know. */
  readonly writes: Map<string, { done: number; unknown: number }>;
}

export const UNAVAILABLE = "503 service_unavailable";

const ORGANIZATIONS = ["northwind", "contoso"];

/** A user for each client to add, change and remove. */
export const targetsOf = (clients: number) =>
  Array.from({ length: clients }, (_, client) => `('target-${client}', 'target-${client}@targets.test')`).join(", ");

/** The administrator as whom a client acts, of one of the two organizations. */
const actorOf = (client: number) => `${ORGANIZATIONS[client % 2]}_${Math.floor(client / 2)}`;

/**
 * Clients who each add a user, change and remove them, invite and revoke, and read, again and again.
 *
 * @returns what they are told, and how to stop them
 */
export function runClients(backend: Backend, clients: number) {
  const told: Told = { outcomes: [], unexpected: [], withoutRetryAfter: [], writes: new Map() };
  const running = new AbortController();
  const all = Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; !running.signal.aborted; turn += 1) await act(backend, client, turn, told);
  });
  return {
    told,
    stop: async () => {
      running.abort();
      await Promise.all(all);
    },
  };
}

/** One turn of one client. What has failed leaves the others of the same turn to find things as they are not expected. */
async function act(backend: Backend, client: number, turn: number, told: Told): Promise<void> {
  const actor = actorOf(client);
  const organization = `/organizations/${ORGANIZATIONS[client % 2]}`;
  const members = `${organization}/memberships`;
  const member = `${members}/target-${client}`;
  const send = asUser(backend, actor);
  let isCertain = true;

  async function call(event: string | undefined, ...request: Parameters<Send>): Promise<unknown> {
    const answer = await send(...request);
    const outcome = outcomeOf(answer);
    told.outcomes.push(outcome);
    const isRefused = answer.status === 503;
    if (isRefused && !/^[1-9]\d*$/.test(answer.headers.get("retry-after") ?? "")) told.withoutRetryAfter.push(outcome);
    if (outcome !== "200" && outcome !== UNAVAILABLE && (isCertain || !outcome.startsWith("4"))) {
      told.unexpected.push(`${request.slice(0, 2).join(" ")}: ${outcome}`);
    }
    if (event !== undefined) {
      if (isRefused) isCertain = false;
      // What is as it should be already is answered 200, without an event.
      if (outcome === "200" && isCertain) countOf(told, `${actor} ${event}`).done += 1;
      else if (outcome === "200" || isRefused) countOf(told, `${actor} ${event}`).unknown += 1;
    }
    return outcome === "200" ? answer.body : undefined;
  }

  await call("member_added", "POST", members, { user_id: `target-${client}`, role: "org:member" });
  await call("member_role_changed", "PATCH", member, { role: "org:admin" });
  await call(undefined, "GET", `${members}?query=target&limit=5&order_by=first_name`);
  await call("member_metadata_changed", "PATCH", `${member}/metadata`, { public_metadata: { turn } });
  const email_address = `guest-${client}-${turn}@guests.test`;
  const invited = await call("invitation_created", "POST", `${organization}/invitations`, {
    email_address,
    role: "org:member",
  });
  await call(undefined, "GET", `${members}?limit=20`);
  if (invited !== undefined) {
    const { id } = invitationAnswer.parse(invited);
    await call("invitation_revoked", "POST", `${organization}/invitations/${id}/revoke`);
  }
  await call("member_removed", "DELETE", member);
  // Before the next turn it has to be known what there is.
  while (!isCertain) {
    const gone = await send("DELETE", member);
    told.outcomes.push(outcomeOf(gone));
    if (gone.status === 200) countOf(told, `${actor} member_removed`).done += 1;
    if (gone.status === 503) countOf(told, `${actor} member_removed`).unknown += 1;
    isCertain = gone.status === 200 || gone.status === 404;
    if (!isCertain) await delay(20);
  }
}

function countOf({ writes }: Told, key: string) {
  const counted = writes.get(key) ?? { done: 0, unknown: 0 };
  writes.set(key, counted);
  return counted;
}

/** Of what the clients were told is done, what the audit trail lacks; and what it has that they were not told. */
export async function wrongEvents(database: Querying, { writes }: Told): Promise<string[]> {
  const { rows } = await database.query(
    "select actor_id || ' ' || type as key, count(*)::integer as stored from roster_events where actor_id is not null group by 1",
  );
  const stored = new Map(
    z
      .array(z.object({ key: z.string(), stored: z.number() }))
      .parse(rows)
      .map((row) => [row.key, row.stored]),
  );
  return [...new Set([...writes.keys(), ...stored.keys()])].flatMap((key) => {
    const { done, unknown } = writes.get(key) ?? { done: 0, unknown: 0 };
    const found = stored.get(key) ?? 0;
    return found < done || found > done + unknown ? [`${key}: ${done} to ${done + unknown} told, ${found} stored`] : [];
  });
}
