/** They are about the whole page, which is the app's: a story shows a part of one. */
const OF_THE_PAGE = [
  "bypass",
  "document-title",
  "html-has-lang",
  "landmark-one-main",
  "page-has-heading-one",
  "region",
  "skip-link",
];

/** What axe checks: WCAG 2.2 AA and best practice. */
export const axeOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
  rules: {
    // Axe leaves it out unless it is asked.
    "target-size": { enabled: true },
    ...Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }])),
  },
  resultTypes: ["violations"],
};

/**
 * Of these, what theme, direction and width can change: the others read the document alone.
 *
 * @type {import("axe-core").RunOptions}
 */
export const axeLookOptions = {
  runOnly: {
    type: "rule",
    values: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"],
  },
  resultTypes: ["violations"],
};
