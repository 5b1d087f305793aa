import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import { newAddress } from "../support/addresses.js";
import { callsOf, READS } from "../support/calls.js";
import { commonRole } from "../support/members.js";
import { reasonOf } from "../support/expectError.js";
import { contractTest } from "../contractTest.js";

/** The reads that certainly send a request: roles may be known without one. */
const requestsOf = (organization: Organization) => callsOf(READS, organization).filter(([name]) => name !== "getRoles");

export const abortTests = [
  contractTest("an aborted read rejects with the signal's reason", [], async ({ organization }) => {
    for (const [name, read] of requestsOf(organization)) {
      const { signal, abort } = abortable();
      const answer = read(organization, { signal });
      abort();
      expect(await reasonOf(async () => answer), name).toBe(signal.reason);
    }
  }),

  contractTest("a signal that is already aborted sends no read", [], async ({ organization }) => {
    for (const [name, read] of requestsOf(organization)) {
      const { signal, abort } = abortable();
      abort();
      expect(await reasonOf(async () => read(organization, { signal })), name).toBe(signal.reason);
    }
  }),

  contractTest("an abort rejects with the caller's own reason", [], async ({ organization }) => {
    const controller = new AbortController();
    const answer = organization.getMemberships({}, { signal: controller.signal });
    controller.abort("not needed any more");
    expect(await reasonOf(() => answer)).toBe("not needed any more");
  }),

  contractTest("an aborted read does not affect other reads", [], async ({ organization }) => {
    const expected = await organization.getMemberships();
    const { signal, abort } = abortable();
    const aborted = organization.getMemberships({}, { signal });
    const other = organization.getMemberships();
    abort();
    expect(await reasonOf(() => aborted)).toBe(signal.reason);
    expect(await other).toEqual(expected);
    expect(await organization.getMemberships()).toEqual(expected);
  }),

  contractTest("an abort after the answer changes nothing", [], async ({ organization }) => {
    const { signal, abort } = abortable();
    const answer = await organization.getMemberships({}, { signal });
    const copy = structuredClone(answer);
    abort();
    expect(answer).toEqual(copy);
  }),

  contractTest(
    "a signal that is already aborted invites no one",
    ["inviteMembers", "getInvitations"],
    async ({ organization }) => {
      const role = await commonRole(organization);
      const before = await organization.getInvitations();
      const { signal, abort } = abortable();
      abort();
      const act = () => organization.inviteMembers({ emailAddresses: [newAddress()], role }, { signal });
      expect(await reasonOf(act)).toBe(signal.reason);
      expect(await organization.getInvitations()).toEqual(before);
    },
  ),
];

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
