import type { Locale } from "../../labels/useLocale.js";
import { bidiIsolate } from "../../lib/bidiIsolate.js";
import type { NameOf } from "../../organization/rules/personName.js";
import type { MembershipEvent } from "../../organization/records.js";

/** More of them than this are counted. */
const MOST_FIELDS = 5;

/** What was done in a sentence. Names in it are isolated with `bidiIsolate`, so that their direction cannot change its order. */
export function describeEvent(
  event: MembershipEvent,
  nameOf: NameOf,
  { labels, formatCount, formatList, roleText }: Locale,
): string {
  const { actor, actorId, subject, subjectId, emailAddress, before, after, metadataKeys, group } = event;
  const fields = metadataKeys.slice(0, MOST_FIELDS).map(bidiIsolate);
  const rest = metadataKeys.length - fields.length;
  if (rest > 0) fields.push(formatCount(rest, labels.moreFields));
  return labels.events[event.type]({
    actor: bidiIsolate(actor ? nameOf(actor) : actorId === null ? labels.api : labels.formerUser),
    person: bidiIsolate(subject ? nameOf(subject) : (emailAddress ?? labels.formerUser)),
    isOwn: actorId !== null && actorId === subjectId,
    from: before ? bidiIsolate(roleText(before.roleName)) : undefined,
    to: after ? bidiIsolate(roleText(after.roleName)) : undefined,
    group: bidiIsolate(group?.name ?? ""),
    previousGroup: group?.previousName ? bidiIsolate(group.previousName) : undefined,
    fields: fields.length > 0 ? formatList(fields) : undefined,
  });
}
