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
      const [ended, aborting] = [listen(organization), new AbortController()];
      const aborted = listen(organization, aborting.signal);
      const subscriptions = [ended, aborted];
      try {
        await Promise.all(subscriptions.map((each) => each.connected()));
        // The last to connect is the last to be told: the others have been told by then, if they still are.
        const listening = listen(organization);
        subscriptions.push(listening);
        await listening.connected();
        listening.expectInTime();
        ended.stop();
        aborting.abort();
        const before = [ended.events.length, aborted.events.length];
        await secondClient.updateMember(change);
        await listening.reported("memberships");
        expect([ended.events.length, aborted.events.length], "events after the end").toEqual(before);
      } finally {
        for (const each of subscriptions) each.stop();
        aborting.abort();
      }
    },
  ),
];
