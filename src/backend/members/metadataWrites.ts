import { sql } from "kysely";
import { isTooLarge } from "../../organization/rules/metadata.js";
import type { Metadata } from "../../organization/records.js";
import { findMembership, type MembershipRow } from "./memberships.js";
import { changedKeys, mergeMetadata } from "../../organization/rules/mergeMetadata.js";
import { recordEvent } from "../activity/recordEvent.js";
import { apiError } from "../http/ApiError.js";
import { roleOfAnother, requireGrantable } from "../rights/grants.js";
import { requireUnmanaged } from "../rights/managed.js";
import { lockForManager } from "../rights/locks.js";
import type { Write } from "../sql/write.js";

interface SentMetadata {
  readonly publicMetadata?: Metadata | undefined;
  readonly privateMetadata?: Metadata | undefined;
}

/**
 * Merges into the stored metadata, under the organization's lock: simultaneous merges lose nothing.
 *
 * @throws ApiError when there is no such member, when the caller could not give their role, when a directory manages the
 * metadata, or when the result is larger than 8 KB.
 */
export async function updateMetadata(
  write: Write,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  { publicMetadata = {}, privateMetadata = {} }: SentMetadata,
): Promise<MembershipRow> {
  await lockForManager(write, organizationId);
  const before = await findMembership(write.transaction, organizationId, userId);
  await requireGrantable(write, organizationId, ...roleOfAnother(write, before));
  requireUnmanaged(write, before, "updateMembershipMetadata");
  const merged = {
    public_metadata: mergeMetadata(before.public_metadata, publicMetadata),
    private_metadata: mergeMetadata(before.private_metadata, privateMetadata),
  };
  const publicKeys = changedKeys(before.public_metadata, merged.public_metadata);
  const privateKeys = changedKeys(before.private_metadata, merged.private_metadata);
  if (publicKeys.length + privateKeys.length === 0) return before;

  if (isTooLarge(merged.public_metadata)) throw apiError("form_param_exceeds_allowed_size", "public_metadata");
  if (isTooLarge(merged.private_metadata)) throw apiError("form_param_exceeds_allowed_size", "private_metadata");
  await write.transaction
    .updateTable("roster_memberships")
    .where("organization_id", "=", organizationId)
    .where("id", "=", before.id)
    .set({
      public_metadata: withChanged("public_metadata", merged.public_metadata, publicKeys),
      private_metadata: withChanged("private_metadata", merged.private_metadata, privateKeys),
      updated_at: sql`now()`,
    })
    .execute();
  const event = { organizationId, subjectId: userId, publicKeys, privateKeys };
  await recordEvent(write, { ...event, type: "member_metadata_changed" });
  return findMembership(write.transaction, organizationId, userId);
}

/** Writes changed keys only: an app's own SQL may store numbers in others that JavaScript cannot represent. */
function withChanged(column: string, merged: Metadata, keys: readonly string[]) {
  const changed = Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(merged, key) ? [[key, merged[key]]] : [])));
  const removed = sql`array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`;
  return sql<string>`(${sql.ref(column)} - ${removed}) || ${JSON.stringify(changed)}::jsonb`;
}
