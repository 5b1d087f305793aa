import type { Locale } from "../../labels/useLocale.js";
import { isolated } from "../../lib/isolated.js";
import type { NameOf } from "../../organization/rules/personName.js";
import type { MembershipEvent } from "../../organization/records.js";

/** More of them than this are counted. */
const MOST_DETAILS = 5;

/** What was done in a sentence. Every name in it is `isolated`: whatever it holds, the sentence stays one. */
export function deedText(event: MembershipEvent, nameOf: NameOf, { labels, formatCount, formatList }: Locale): string {
  const { actor, actorId, subject, subjectId, emailAddress, before, after, metadataKeys } = event;
  const gone = labels.somebodyGone;
  const nobody = actorId === null ? labels.server : gone.asActor;
  const details = metadataKeys.slice(0, MOST_DETAILS).map(isolated);
  const rest = metadataKeys.length - details.length;
  if (rest > 0) details.push(formatCount(rest, labels.moreDetails));
  return labels.deeds[event.type]({
    actor: isolated(actor ? nameOf(actor) : nobody),
    person: isolated(subject ? nameOf(subject) : (emailAddress ?? gone.asPerson)),
    isOwn: actorId !== null && actorId === subjectId,
    from: before ? isolated(before.roleName) : undefined,
    to: after ? isolated(after.roleName) : undefined,
    details: details.length > 0 ? formatList(details) : undefined,
  });
}
