import type { Pool } from "pg";

export const BIG = "org_big";
export const SMALL = "org_small";

/** The small organization, which the big one is compared with. */
export const SMALL_MEMBERS = 1000;

/** The third role, which one member in ten has. */
export const GUEST_ROLE = "org:guest";

/** Users who are no members of an organization and did not ask to be. */
export const SPARE_USERS = 10;

/** The one member of an organization with this name. */
export const RARE_PERSON = { first: "Zephyrine", last: "Quillfeather", handle: "zephyrine.quillfeather" };

/** What fifty of a million members sign in with, and are managed by. */
export const RARE_METHOD = "passkey";
export const RARE_SOURCE = "Workday";
/** What manages 60 % of the members, and 1 %. */
export const COMMON_SOURCE = "Okta";
export const SECOND_SOURCE = "Entra ID";

/** Groups by their names: of ten members, of 1 %, of half of them, and of the 2 % who joined first. */
const GROUPS = { ten: "Ten", hundredth: "Hundredth", half: "Half", oldest: "Oldest" } as const;

/** An organization that is measured: how many rows its lists have, and the users that calls name. */
export interface Target {
  readonly id: string;
  readonly members: number;
  readonly invitations: number;
  readonly events: number;
  readonly requests: number;
  /** Who calls: the first admin. */
  readonly admin: string;
  /** Members with the common role, from the middle of the list by age. */
  readonly someone: readonly string[];
  /** A thousand of them, or as many as there are. */
  readonly many: readonly string[];
  /** Not a member. */
  readonly spare: string;
  readonly rareAddress: string;
  /** The ids of groups. */
  readonly groups: Readonly<Record<keyof typeof GROUPS, string>>;
  readonly groupCount: number;
}

/** Reads how large an organization is, and the users that calls to it name. */
export async function readTarget(pool: Pool, id: string): Promise<Target> {
  const counts = ["memberships", "invitations", "events", "membership_requests", "groups"].map(async (table) => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*)::integer as count from roster_${table} where organization_id = $1`,
      [id],
    );
    return rows[0]?.count ?? 0;
  });
  const [members = 0, invitations = 0, events = 0, requests = 0, groupCount = 0] = await Promise.all(counts);
  const idsOf = async (statement: string, ...values: unknown[]) =>
    (await pool.query<{ id: string }>(statement, [id, ...values])).rows.map((row) => row.id);
  const ofRole = `select m.user_id as id from roster_memberships as m join roster_users as u on u.id = m.user_id
    where m.organization_id = $1 and m.role = $2 and not m.managed ?| array['role', 'status'] and m.status = 'active' and m.expires_at is null
      and not u.banned and not u.deprovisioned
    order by m.created_at, m.id limit $3 offset $4`;
  const [admin] = await idsOf(ofRole, "org:admin", 1, 0);
  const someone = await idsOf(ofRole, "org:member", 5, Math.floor(members / 3));
  const many = await idsOf(ofRole, "org:member", 1000, 0);
  const [spare] = await idsOf(`select id from roster_users where id like 'spare_' || $1 || '%' order by id limit 1`);
  const groupOf = async (name: string) =>
    (await idsOf("select id from roster_groups where organization_id = $1 and name = $2", name))[0] ?? "";
  const groups = {
    ten: await groupOf(GROUPS.ten),
    hundredth: await groupOf(GROUPS.hundredth),
    half: await groupOf(GROUPS.half),
    oldest: await groupOf(GROUPS.oldest),
  };
  if (admin === undefined || spare === undefined) throw new Error(`${id} is not there: delete the folder of --keep.`);
  const rareAddress = `${RARE_PERSON.handle}@${id.replace("org_", "")}.example`;
  return { id, members, invitations, events, requests, admin, someone, many, spare, rareAddress, groups, groupCount };
}
