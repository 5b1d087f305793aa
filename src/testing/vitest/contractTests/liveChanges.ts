import { expect } from "vitest";
import { listen } from "../support/listen.js";
import { otherMember, otherRole, userIdOf } from "../support/members.js";
import { contractTest } from "../contractTest.js";

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
