import { sql } from "kysely";
import { isTooLarge } from "../../organization/rules/metadata.js";
import type { Metadata } from "../../organization/records.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { changedKeys, mergeMetadata } from "./mergeMetadata.js";
import { record } from "../activity/record.js";
import { refusal } from "../http/refusal.js";
import { heldByAnother, requireGrantable } from "../rights/grants.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface SentMetadata {
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
}

/**
 * Merges into what is kept, under the organization's lock: those who merge at once lose nothing.
 *
 * @throws Refusal when there is no such member, when the caller could not give their role, or when more than 8 KB would be
 * kept.
 */
export async function updateMetadata(
  write: Write,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  { publicMetadata = {}, privateMetadata = {} }: SentMetadata,
): Promise<MembershipRow> {
  await lockForManager(write, organizationId);
  const kept = await findMembership(write.transaction, organizationId, userId);
  await requireGrantable(write, organizationId, ...heldByAnother(write, kept));
  const merged = {
    public_metadata: mergeMetadata(kept.public_metadata, publicMetadata),
    private_metadata: mergeMetadata(kept.private_metadata, privateMetadata),
  };
  const publicKeys = changedKeys(kept.public_metadata, merged.public_metadata);
  const privateKeys = changedKeys(kept.private_metadata, merged.private_metadata);
  if (publicKeys.length + privateKeys.length === 0) return kept;

  if (isTooLarge(merged.public_metadata)) throw refusal("form_param_exceeds_allowed_size", "public_metadata");
  if (isTooLarge(merged.private_metadata)) throw refusal("form_param_exceeds_allowed_size", "private_metadata");
  await write.transaction
    .updateTable("roster_memberships")
    .where("id", "=", kept.id)
    .set({
      public_metadata: withChanged("public_metadata", merged.public_metadata, publicKeys),
      private_metadata: withChanged("private_metadata", merged.private_metadata, privateKeys),
      updated_at: sql`now()`,
    })
    .execute();
  const event = { organizationId, subjectId: userId, publicKeys, privateKeys };
  await record(write, { ...event, type: "member_metadata_changed" });
  return findMembership(write.transaction, organizationId, userId);
}

/** Only what changed is written: an app's own SQL may keep numbers beside it that JavaScript cannot hold. */
function withChanged(column: string, merged: Metadata, keys: readonly string[]) {
  const changed = Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(merged, key) ? [[key, merged[key]]] : [])));
  const removed = sql`array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`;
  return sql<string>`(${sql.ref(column)} - ${removed}) || ${JSON.stringify(changed)}::jsonb`;
}
