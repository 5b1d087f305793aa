"use client";

import type { ComponentProps } from "react";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { cx } from "../../lib/cx.js";
import { seatsOf } from "../../organization/rules/seats.js";
import { InviteDialog } from "../invitations/InviteDialog.js";
import { SearchField } from "../list/SearchField.js";
import { useMembersPageContext } from "./MembersPageContext.js";
import { SeatsInUse } from "./SeatMeter.js";
import { asElements } from "../ui/asElements.js";

export type MembersHeaderProps = ComponentProps<"div">;

/**
 * The header of a members page: its title, its seats or number of members, and actions. Children replace the actions.
 * Default: `InviteDialog`.
 */
export function MembersHeader({ className, children, ...props }: MembersHeaderProps) {
  const { title, headingLevel } = useMembersPageContext();
  const Heading = `h${headingLevel}` as const;
  return (
    <div
      data-slot="members-header"
      {...props}
      className={cx(
        "roster:flex roster:flex-wrap roster:items-center roster:justify-between roster:gap-x-4 roster:gap-y-3",
        className,
      )}
    >
      <div className="roster:flex roster:min-w-0 roster:flex-col roster:gap-1">
        {title !== null && (
          <Heading
            data-slot="members-title"
            className="roster:text-xl roster:leading-7 roster:font-semibold roster:wrap-anywhere"
          >
            {title}
          </Heading>
        )}
        <Size />
      </div>
      <div className="roster:flex roster:flex-wrap roster:items-center roster:gap-2">
        {children === undefined ? <PageInviteDialog /> : asElements(children)}
      </div>
    </div>
  );
}

/** The search of a members page, for your own panels; the built-in lists show it themselves. The key "/" goes to it. */
export function MembersSearch() {
  const { labels } = usePageLocale();
  return <SearchField search={useMembersPageContext().search} label={labels.searchAll} />;
}

/** How many seats are used, or where there is no limit, how many members there are. */
function Size() {
  const { labels, formatCount } = usePageLocale();
  const { data: details, isLoading } = useOrganizationDetails();
  // Reserves its space, so that nothing jumps.
  if (!details) return isLoading && <p aria-hidden className="roster:h-5" />;
  const seats = seatsOf(details);
  if (!seats)
    return (
      <p suppressHydrationWarning data-slot="members-count" className="roster:text-muted roster:digits">
        <bdi>{formatCount(details.membersCount, labels.memberCount)}</bdi>
      </p>
    );
  return <SeatsInUse seats={seats} />;
}

/** The page's dialog to invite people: one, whose draft is not lost when an empty list that opens it has rows. */
function PageInviteDialog() {
  const { defaultRole, setInviteButton } = useMembersPageContext();
  return (
    <span ref={setInviteButton} className="roster:contents">
      <InviteDialog defaultRole={defaultRole} />
    </span>
  );
}
