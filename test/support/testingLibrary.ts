/** How Testing Library looks for things, in tests and in stories. */
export const TESTING_LIBRARY = {
  /** A busy machine is no failure: what is waited for may take its time, in ms. */
  asyncUtilTimeout: 60_000,
  /** A text is looked for where it is seen: an announcement stands for a second beside the same text on screen. See `heard`. */
  defaultIgnore: "[aria-live], [aria-live] *, script, style",
};
