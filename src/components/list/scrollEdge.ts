/**
 * The ground of a box that scrolls, with a shadow at the lower edge while more is below: what covers the shadow scrolls with the
 * content. What stands in the box has no ground of its own.
 */
export const SCROLL_EDGE =
  "roster:overflow-y-auto roster:[background:linear-gradient(var(--_roster-surface),var(--_roster-surface))_bottom/100%_1rem_no-repeat_local,linear-gradient(transparent,color-mix(in_oklab,var(--_roster-fg)_20%,transparent))_bottom/100%_0.5rem_no-repeat,var(--_roster-surface)]";
