import { expect } from "vitest";
import type { Organization } from "../organization/Organization.js";
import { everybody, otherMember, otherRole, userIdOf } from "./members.js";
import { expectInvitation, expectMembership, expectPlain, expectRequest, expectRole } from "./shapes.js";
import { statement } from "./statement.js";

/** Everything that can be read without asking for something in particular. */
const readAll = async (organization: Organization) => ({
  getMemberships: await organization.getMemberships({ pageSize: 50 }),
  getRoles: await organization.getRoles?.(),
  getViewer: await organization.getViewer?.(),
  getOrganization: await organization.getOrganization?.(),
  getInvitations: await organization.getInvitations?.({ pageSize: 50 }),
  getMembershipRequests: await organization.getMembershipRequests?.({ pageSize: 50 }),
  getMembershipEvents: await organization.getMembershipEvents?.({ pageSize: 50 }),
});

export const recordStatements = [
  statement("every record has the fields of its kind, times in epoch milliseconds", [], async ({ organization }) => {
    const read = await readAll(organization);
    for (const membership of read.getMemberships.data) expectMembership(membership);
    for (const role of read.getRoles?.data ?? []) expectRole(role);
    for (const invitation of read.getInvitations?.data ?? []) expectInvitation(invitation);
    for (const request of read.getMembershipRequests?.data ?? []) expectRequest(request);
    if (read.getViewer) expectMembership(read.getViewer);
  }),

  statement("records are plain data that JSON carries unchanged", [], async ({ organization }) => {
    for (const [name, answer] of Object.entries(await readAll(organization))) {
      expectPlain(answer, name);
      if (answer) expect(JSON.parse(JSON.stringify(answer)), name).toEqual(answer);
    }
  }),

  statement("two reads are equal when nothing changed", [], async ({ organization }) => {
    expect(await readAll(organization)).toEqual(await readAll(organization));
  }),

  statement("what was read does not change under a later write", ["updateMember"], async ({ organization }) => {
    const read = await everybody(organization);
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

  statement("what a caller does to an answer changes no later one", [], async ({ organization }) => {
    const answer = await organization.getMemberships();
    const copy = structuredClone(answer);
    // Frozen answers are as good: nothing of the caller's reaches the next.
    Reflect.set(answer.data[0]?.publicUserData ?? {}, "firstName", "Somebody else");
    Reflect.set(answer.data, "length", 0);
    expect(await organization.getMemberships()).toEqual(copy);
  }),

  statement("the object says which organization and whose view it is", [], async ({ organization }) => {
    expect(organization.id).toBeTypeOf("string");
    expect(organization.id).not.toBe("");
    expect(organization.scope).toBeTypeOf("string");
    expect(organization.scope).not.toBe("");
  }),

  statement("another viewer has another scope", ["stranger"], async ({ organization, stranger }) => {
    // With the same, a cache that outlives the page shows one viewer's data to the other.
    expect(stranger.scope).not.toBe(organization.scope);
  }),
];
