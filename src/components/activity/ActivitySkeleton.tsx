"use client";

import { useLocale } from "../../labels/useLocale.js";
import { Skeleton } from "../ui/Skeleton.js";

/** A day of entries at their final height, during the first load. */
export function ActivitySkeleton({ rows }: { readonly rows: number }) {
  const { labels } = useLocale();
  return (
    <div data-slot="activity-skeleton" className="roster:animate-pulse roster:py-2">
      <p className="roster:sr-only">{labels.activityPlaceholder.loading}</p>
      <div className="roster:flex roster:h-8 roster:items-center">
        <Skeleton className="roster:h-3 roster:w-16" />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="roster:flex roster:h-12 roster:gap-3 roster:py-2 roster:@max-sm:h-16">
          <Skeleton className="roster:size-8 roster:shrink-0 roster:rounded-full" />
          <span className="roster:flex roster:min-w-0 roster:flex-1 roster:justify-between roster:py-2.5 roster:@max-sm:flex-col">
            <Skeleton className="roster:h-3 roster:w-64 roster:max-w-full" />
            <Skeleton className="roster:h-3 roster:w-12" />
          </span>
        </div>
      ))}
    </div>
  );
}
