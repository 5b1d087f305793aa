import { cx } from "../../lib/cx.js";
import { personDetail, personName } from "../../organization/rules/personName.js";
import type { PublicUserData } from "../../organization/records.js";

interface PersonDetailProps {
  readonly person: PublicUserData;
  readonly className?: string;
}

/** What tells a person from another of the same name. Absent where the name says it already. */
export function PersonDetail({ person, className }: PersonDetailProps) {
  const detail = personDetail(person);
  if (detail === personName(person)) return null;
  return (
    <span data-slot="person-detail" className={cx("roster:text-muted roster:wrap-anywhere", className)}>
      <bdi>{detail}</bdi>
    </span>
  );
}
