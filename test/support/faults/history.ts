import { z } from "zod";
import { addressKey } from "../../../src/organization/rules/addressKey.js";
import { wrongCounts, type Querying } from "./contents.js";

const role = z.object({ role: z.string() }).nullable();

const state = z.object({
  position: z.number(),
  members: z.array(z.object({ id: z.string(), role: z.string() })),
  invited: z.array(z.string()),
  asking: z.array(z.string()),
});

const event = z.object({
  organization: z.string(),
  type: z.string(),
  subject: z.string().nullable(),
  address: z.string().nullable(),
  after: role,
});

const STATE = `select
  (select coalesce(max(position), 0)::integer from roster_events) as position,
  (select coalesce(jsonb_agg(jsonb_build_object('id', organization_id || ' ' || user_id, 'role', role)), '[]') from roster_memberships) as members,
  (select coalesce(jsonb_agg(organization_id || ' ' || address_key), '[]') from roster_invitations where status = 'pending') as invited,
  (select coalesce(jsonb_agg(organization_id || ' ' || user_id), '[]') from roster_membership_requests where status = 'pending') as asking`;

const read = async (database: Querying) => state.parse((await database.query(STATE)).rows[0]);

/**
 * Holds what is stored against what the audit trail says has happened since.
 *
 * @returns a function that answers what does not agree: a member without an event, an event without its change, wrong counts
 */
export async function historyOf(database: Querying): Promise<() => Promise<string[]>> {
  const start = await read(database);
  return async () => {
    const now = await read(database);
    const { rows } = await database.query(
      `select organization_id as organization, type, subject_id as subject, email_address as address, after
        from roster_events where position > $1 order by position`,
      [start.position],
    );
    const members = new Map(start.members.map((member) => [member.id, member.role]));
    const invited = new Set(start.invited);
    const asking = new Set(start.asking);
    for (const { organization, type, subject, address, after } of z.array(event).parse(rows)) {
      const person = `${organization} ${subject}`;
      const mail = `${organization} ${address === null ? "" : addressKey(address)}`;
      if (/^(member_added|member_role_changed|ownership_transferred)$/.test(type))
        members.set(person, after?.role ?? "");
      if (/^(member_removed|member_left)$/.test(type)) members.delete(person);
      if (/^invitation_(created|resent)$/.test(type)) invited.add(mail);
      if (/^invitation_(accepted|revoked)$/.test(type)) invited.delete(mail);
      if (/^request_(created|reopened)$/.test(type)) asking.add(person);
      if (/^request_(accepted|rejected|withdrawn)$/.test(type)) asking.delete(person);
    }
    return [
      ...differences(
        "members",
        [...members].map((one) => one.join(" ")),
        now.members.map((one) => `${one.id} ${one.role}`),
      ),
      ...differences("invitations", [...invited], now.invited),
      ...differences("requests", [...asking], now.asking),
      ...(await wrongCounts(database)),
    ];
  };
}

function differences(what: string, told: readonly string[], stored: readonly string[]): string[] {
  const [inTrail, inTable] = [new Set(told), new Set(stored)];
  return [
    ...told.filter((one) => !inTable.has(one)).map((one) => `${what}: ${one} is in the audit trail only`),
    ...stored.filter((one) => !inTrail.has(one)).map((one) => `${what}: ${one} is stored only`),
  ];
}
