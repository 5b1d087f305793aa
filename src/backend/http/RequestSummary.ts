/** What logs and metrics say of a request: nothing about people, and no id but its own. */
export interface RequestSummary {
  /** The one in the answer's `x-request-id`. */
  readonly requestId: string;
  /** `_OTHER` where HTTP does not define it. */
  readonly method: string;
  /** The path with the names of its parameters, e.g. `/v1/organizations/:organization_id`. Absent: the API has no such path. */
  readonly route?: string;
  /** 499 when the client left before the answer. */
  readonly status: number;
  /** The codes of its problems. */
  readonly errors: readonly string[];
  /** Until the response began, in milliseconds. */
  readonly duration: number;
}
