import { sql } from "kysely";
import { MEMBERSHIP_FILTER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../../organization/fields.js";
import type { MembershipFilterField, MembershipOrderField } from "../../organization/listParams.js";
import type { BackendCapabilities } from "../../organization/Organization.js";
import type { PublicUserDataAnswer } from "../http/answers.js";
import type { Caller } from "../http/caller.js";
import type { Queries } from "../sql/database.js";

/** The columns of `roster_users` that a view may be without, and the filter by each. */
const FILTERS = {
  last_active_at: "last_active_at",
  two_factor_enabled: "two_factor",
  sign_in_methods: "sign_in_method",
} as const satisfies Readonly<Record<string, MembershipFilterField>>;

export type ActivityColumn = keyof typeof FILTERS;

export const ACTIVITY_COLUMNS = Object.keys(FILTERS).filter((name): name is ActivityColumn => name in FILTERS);

/** Which of the columns there are. */
export async function findActivityColumns(queries: Queries): Promise<readonly ActivityColumn[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = 'roster_users'::regclass and not attisdropped
  `.execute(queries);
  return ACTIVITY_COLUMNS.filter((column) => rows.some(({ name }) => name === column));
}

/** What members can be sorted and filtered by where there are these columns. */
export function capabilitiesOf(
  columns: readonly ActivityColumn[],
): Pick<BackendCapabilities, "membershipOrderFields" | "membershipFilterFields"> {
  const missing = ACTIVITY_COLUMNS.filter((column) => !columns.includes(column));
  const isThere = (field: MembershipOrderField | MembershipFilterField) =>
    missing.every((column) => field !== column && field !== FILTERS[column]);
  return {
    membershipOrderFields: MEMBERSHIP_ORDER_FIELDS.filter(isThere),
    membershipFilterFields: MEMBERSHIP_FILTER_FIELDS.filter(isThere),
  };
}

/** Whether a caller may know when others were last active and how they sign in: servers, and those who manage members. */
export const mayKnowActivity = (caller: Caller): boolean => caller.type === "server" || caller.managesMembers === true;

/** The columns of a person `u`, without those that are not there; null where the app has deleted the person. */
export interface Activity {
  readonly last_active_at?: string | null;
  readonly two_factor_enabled?: boolean | null;
  readonly sign_in_methods?: readonly (string | null)[] | null;
}

/** Read as JSON, which has a column or not: no statement depends on the view. */
export const ACTIVITY = sql<Activity | null>`(
  select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(u))
  where key in (${sql.join(ACTIVITY_COLUMNS.map((name) => sql.lit(name)))})
)`;

/** What is answered of it: nothing to callers who may not know it of others. */
export function toActivityAnswer(
  userId: string,
  activity: Activity | null,
  caller: Caller,
): Pick<PublicUserDataAnswer, ActivityColumn> {
  const isOwn = caller.type === "user" && caller.userId === userId;
  if (!activity || !(isOwn || mayKnowActivity(caller))) return {};
  const { last_active_at, two_factor_enabled, sign_in_methods } = activity;
  return {
    ...(last_active_at !== undefined && { last_active_at: timeOf(last_active_at) }),
    ...(typeof two_factor_enabled === "boolean" && { two_factor_enabled }),
    ...(sign_in_methods && { sign_in_methods: sign_in_methods.filter((method) => method !== null) }),
  };
}

/** A time that JavaScript doesn't have was never. */
function timeOf(text: string | null): number | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
