import { expect } from "vitest";
import type { Organization } from "../organization/Organization.js";
import { newAddress } from "./addresses.js";
import { callsOf, READS } from "./calls.js";
import { commonRole } from "./members.js";
import { reasonOf } from "./refusal.js";
import { statement } from "./statement.js";

/** The reads that surely send something: roles may be known without. */
const requestsOf = (organization: Organization) => callsOf(READS, organization).filter(([name]) => name !== "getRoles");

export const abortStatements = [
  statement("a read that is aborted rejects with the signal's reason", [], async ({ organization }) => {
    for (const [name, read] of requestsOf(organization)) {
      const { signal, abort } = abortable();
      const answer = read(organization, { signal });
      abort();
      expect(await reasonOf(async () => answer), name).toBe(signal.reason);
    }
  }),

  statement("a signal that is aborted already lets no read through", [], async ({ organization }) => {
    for (const [name, read] of requestsOf(organization)) {
      const { signal, abort } = abortable();
      abort();
      expect(await reasonOf(async () => read(organization, { signal })), name).toBe(signal.reason);
    }
  }),

  statement("a reason of the caller's own is what comes back, whatever it is", [], async ({ organization }) => {
    const controller = new AbortController();
    const answer = organization.getMemberships({}, { signal: controller.signal });
    controller.abort("not needed any more");
    expect(await reasonOf(() => answer)).toBe("not needed any more");
  }),

  statement("an aborted read takes none with it, and none that comes after", [], async ({ organization }) => {
    const expected = await organization.getMemberships();
    const { signal, abort } = abortable();
    const aborted = organization.getMemberships({}, { signal });
    const other = organization.getMemberships();
    abort();
    expect(await reasonOf(() => aborted)).toBe(signal.reason);
    expect(await other).toEqual(expected);
    expect(await organization.getMemberships()).toEqual(expected);
  }),

  statement("an abort after the answer changes nothing", [], async ({ organization }) => {
    const { signal, abort } = abortable();
    const answer = await organization.getMemberships({}, { signal });
    const copy = structuredClone(answer);
    abort();
    expect(answer).toEqual(copy);
  }),

  statement(
    "a signal that is aborted already invites nobody",
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
