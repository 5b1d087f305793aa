"use client";

import { useLocale } from "../../labels/useLocale.js";

/** A day of entries at their final height, during the first load. */
export function ActivitySkeleton({ rows }: { readonly rows: number }) {
  const { labels } = useLocale();
  return (
    <div data-slot="activity-skeleton" className="roster:animate-pulse roster:py-2">
      <p role="status" className="roster:sr-only">
        {labels.activityPlaceholder.loading}
      </p>
      <div className="roster:flex roster:h-8 roster:items-center">
        <span className="roster:h-3 roster:w-16 roster:rounded-control roster:bg-skeleton" />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="roster:flex roster:h-12 roster:gap-3 roster:py-2 roster:@max-sm:h-16">
          <span className="roster:size-8 roster:shrink-0 roster:rounded-full roster:bg-skeleton" />
          <span className="roster:flex roster:flex-1 roster:justify-between roster:py-2.5 roster:@max-sm:flex-col">
            <span className="roster:h-3 roster:w-64 roster:max-w-full roster:rounded-control roster:bg-skeleton" />
            <span className="roster:h-3 roster:w-12 roster:rounded-control roster:bg-skeleton" />
          </span>
        </div>
      ))}
    </div>
  );
}
