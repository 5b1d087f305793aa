"use client";

import type { ComponentProps } from "react";
import { useOrganizationDetails } from "../../hooks/reads/useOrganizationDetails.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { cx } from "../../lib/cx.js";
import { type Seats, seatsOf } from "../../organization/rules/seats.js";

export type SeatMeterProps = Omit<ComponentProps<"div">, "children">;

/** The number of used seats, including pending invitations. Renders nothing without a limit, and until it is known. */
export function SeatMeter(props: SeatMeterProps) {
  const { data: details } = useOrganizationDetails();
  const seats = details && seatsOf(details);
  return seats && <SeatsInUse {...props} seats={seats} />;
}

interface SeatsInUseProps extends SeatMeterProps {
  readonly seats: Seats;
}

/** The same, of seats that are known. */
export function SeatsInUse({ seats, className, ...props }: SeatsInUseProps) {
  const { labels, formatNumber } = usePageLocale();
  const { taken, invited, all } = seats;
  const used = [all, formatNumber(all), formatNumber(taken)] as const;
  const text = invited > 0 ? labels.seatsInvited(...used, formatNumber(invited)) : labels.seats(...used);
  const share = (seatCount: number) => ({ width: `${Math.min(100, (100 * seatCount) / all)}%` });
  return (
    <div
      data-roster=""
      data-slot="seat-meter"
      {...props}
      className={cx("roster:flex roster:flex-wrap roster:items-center roster:gap-x-3 roster:gap-y-1", className)}
    >
      <div
        role="meter"
        aria-label={labels.seatsUsed}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={Math.min(taken, all)}
        aria-valuetext={text}
        className="roster:flex roster:h-1.5 roster:w-40 roster:overflow-hidden roster:rounded-full roster:bg-skeleton"
      >
        <span
          className={taken >= all ? "roster:bg-warning" : "roster:bg-muted"}
          style={share(Math.max(0, taken - invited))}
        />
        <span
          className={cx("roster:opacity-50", taken >= all ? "roster:bg-warning" : "roster:bg-muted")}
          style={share(invited)}
        />
      </div>
      <p className="roster:text-muted roster:digits">
        <bdi>{text}</bdi>
      </p>
    </div>
  );
}
