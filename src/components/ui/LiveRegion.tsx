"use client";

import type { Announcement } from "../../state/list/useAnnouncer.js";

/** Says to screen readers what others see happen. It is in the page before it has anything to say. */
export function LiveRegion({ announcement }: { readonly announcement: Announcement }) {
  return (
    <div role="status" data-slot="live-region" className="roster:sr-only">
      <span key={announcement.id}>{announcement.text}</span>
    </div>
  );
}
