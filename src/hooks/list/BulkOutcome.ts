/** What became of a change of many rows. */
export interface BulkOutcome<T> {
  readonly succeeded: readonly T[];
  readonly failed: readonly T[];
  /** Those that it was stopped before. */
  readonly skipped: readonly T[];
}
