import { expect } from "vitest";
import type { Organization } from "../../../organization/Organization.js";
import { allMembers, otherMember, otherRole, userIdOf } from "../support/members.js";
import { expectInvitation, expectMembership, expectPlain, expectRequest, expectRole } from "../support/shapes.js";
import { contractTest } from "../contractTest.js";

/** All reads, without filters. */
const readAll = async (organization: Organization) => ({
  getMemberships: await organization.getMemberships({ pageSize: 50 }),
  getRoles: await organization.getRoles?.(),
  getViewer: await organization.getViewer?.(),
  getOrganization: await organization.getOrganization?.(),
  getInvitations: await organization.getInvitations?.({ pageSize: 50 }),
  getMembershipRequests: await organization.getMembershipRequests?.({ pageSize: 50 }),
  getMembershipEvents: await organization.getMembershipEvents?.({ pageSize: 50 }),
});

export const recordTests = [
  contractTest("every record has its fields, with times in epoch milliseconds", [], async ({ organization }) => {
    const read = await readAll(organization);
    for (const membership of read.getMemberships.data) expectMembership(membership);
    for (const role of read.getRoles?.data ?? []) expectRole(role);
    for (const invitation of read.getInvitations?.data ?? []) expectInvitation(invitation);
    for (const request of read.getMembershipRequests?.data ?? []) expectRequest(request);
    if (read.getViewer) expectMembership(read.getViewer);
  }),

  contractTest("records are plain data that survives JSON", [], async ({ organization }) => {
    for (const [name, answer] of Object.entries(await readAll(organization))) {
      expectPlain(answer, name);
      if (answer) expect(JSON.parse(JSON.stringify(answer)), name).toEqual(answer);
    }
  }),

  contractTest("two reads are equal when nothing changed", [], async ({ organization }) => {
    expect(await readAll(organization)).toEqual(await readAll(organization));
  }),

  contractTest("a write does not change records that were read earlier", ["updateMember"], async ({ organization }) => {
    const read = await allMembers(organization);
    const copy = structuredClone(read);
    const member = await otherMember(organization);
    const updated = await organization.updateMember({
      userId: userIdOf(member),
      role: await otherRole(organization, member.role),
    });
    expect(read).toEqual(copy);
    const copyOfUpdated = structuredClone(updated);
    await organization.updateMember({ userId: userIdOf(member), role: member.role });
    expect(updated).toEqual(copyOfUpdated);
    expect(read).toEqual(copy);
  }),

  contractTest("changing an answer does not change later answers", [], async ({ organization }) => {
    const answer = await organization.getMemberships();
    const copy = structuredClone(answer);
    // Frozen answers pass as well.
    Reflect.set(answer.data[0]?.publicUserData ?? {}, "firstName", "Changed");
    Reflect.set(answer.data, "length", 0);
    expect(await organization.getMemberships()).toEqual(copy);
  }),

  contractTest("the object has an id and a scope", [], async ({ organization }) => {
    expect(organization.id).toBeTypeOf("string");
    expect(organization.id).not.toBe("");
    expect(organization.scope).toBeTypeOf("string");
    expect(organization.scope).not.toBe("");
  }),

  contractTest("another viewer has another scope", ["stranger"], async ({ organization, stranger }) => {
    // With the same scope, a persisted cache would show one viewer's data to another.
    expect(stranger.scope).not.toBe(organization.scope);
  }),
];
