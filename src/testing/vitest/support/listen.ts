import { expect, vi } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { OrganizationEvent } from "../../../organization/OrganizationEvent.js";

const LONGEST = { timeout: 4000 };

/** Subscribes until a signal or `stop` ends it. */
export function listen(organization: Organization, signal?: AbortSignal) {
  const events: OrganizationEvent[] = [];
  let hasAnswered = false;
  let isTooEarly = false;
  const stop = organization.subscribe?.((event) => {
    isTooEarly ||= !hasAnswered;
    events.push(event);
  }, signal && { signal });
  hasAnswered = true;
  const connected = () => vi.waitFor(() => expect(events, "the events").toContainEqual({ type: "connected" }), LONGEST);
  const expectInTime = () => expect(isTooEarly, "an event arrives before subscribe has returned").toBe(false);
  const hasReported = (resource: string) =>
    events.some((event) => event.type === "changed" && event.resources.some((one) => one === resource));
  const reported = (resource: string) =>
    vi.waitFor(() => expect(hasReported(resource), `a change of ${resource} is reported`).toBe(true), LONGEST);
  return { events, stop: () => stop?.(), connected, reported, expectInTime };
}
