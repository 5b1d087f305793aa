import { expect, vi } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import type { OrganizationEvent } from "../../../organization/OrganizationEvent.js";
import { otherMember, otherRole, userIdOf } from "../support/members.js";
import { contractTest } from "../contractTest.js";

const LONGEST = { timeout: 4000 };

/** Subscribes until a signal or `stop` ends it. */
function listen(organization: Organization, signal?: AbortSignal) {
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

export const changeTests = [
  contractTest(
    "changes by another client are reported until the subscription ends",
    ["subscribe", "secondClient", "updateMember"],
    async ({ organization, secondClient }) => {
      const member = await otherMember(organization);
      const change = { userId: userIdOf(member), role: await otherRole(organization, member.role) };
      const [listening, ended, aborting] = [listen(organization), listen(organization), new AbortController()];
      const aborted = listen(organization, aborting.signal);
      try {
        await Promise.all([listening.connected(), ended.connected(), aborted.connected()]);
        listening.expectInTime();
        ended.stop();
        aborting.abort();
        const before = [ended.events.length, aborted.events.length];
        await secondClient.updateMember(change);
        await listening.reported("memberships");
        expect([ended.events.length, aborted.events.length], "events after the end").toEqual(before);
      } finally {
        listening.stop();
        ended.stop();
        aborting.abort();
      }
    },
  ),
];
