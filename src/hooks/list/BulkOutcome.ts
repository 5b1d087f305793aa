/** The outcome of a bulk action. */
export interface BulkOutcome<T> {
  readonly succeeded: readonly T[];
  readonly failed: readonly T[];
  /** Rows that weren't tried, because the action was stopped. */
  readonly skipped: readonly T[];
}
