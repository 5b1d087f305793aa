import { sql } from "kysely";
import { MAX_METADATA_VALUES } from "../../organization/limits.js";
import type { MetadataValue } from "../../organization/records.js";
import type { Queries } from "../sql/database.js";

/** The values that an organization's members have for a key of their public metadata, each once, those of lists one by one. */
export async function listMetadataValues(
  queries: Queries,
  organizationId: string,
  key: string,
): Promise<{ data: MetadataValue[]; total_count: number }> {
  // `$[*]` is each item of a list, and a value that is no list itself (lax mode). As text, drivers agree on what they answer.
  const { rows } = await sql<{ value: string; total_count: number }>`
    select value::text as value, count(*) over ()::integer as total_count
    from (
      select distinct jsonb_path_query(public_metadata -> ${key}::text, '$[*]') as value
      from roster_memberships where organization_id = ${organizationId}
    ) as found
    where jsonb_typeof(value) in ('string', 'number', 'boolean')
    order by found.value limit ${MAX_METADATA_VALUES}
  `.execute(queries);
  return {
    data: rows.map(({ value }): MetadataValue => JSON.parse(value)),
    total_count: rows[0]?.total_count ?? 0,
  };
}
