import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { followClerk } from "../../../src/adapters/clerk/followClerk.js";
import { loadClerk } from "../../support/clerk/loadClerk.js";
import { startClerk, type StartedClerk } from "../../support/clerk/startClerk.js";
import { must } from "../../support/must.js";

let started: StartedClerk;
beforeAll(async () => {
  started = await startClerk();
});
afterEach(() => started.reset());
afterAll(() => started.close());

/** One person who is a member of two organizations, followed. */
async function openTwo() {
  const first = await started.open();
  const second = await started.open();
  const userId = must(first.people[0]?.id);
  await second.http.addMember({ userId, role: "org:member" });
  const token = started.api.signIn(userId, first.http.id);
  const clerk = await loadClerk(started.api, token);
  const followed = followClerk(clerk);
  let calls = 0;
  const stop = followed.subscribe(() => {
    calls += 1;
  });
  calls = 0;
  return { clerk, followed, stop, token, userId, ids: [first.http.id, second.http.id] as const, calls: () => calls };
}

test("the same object is given while organization and user stay the same", async () => {
  const { followed, clerk, ids, userId, calls } = await openTwo();
  const organization = followed.get();
  expect(organization).toMatchObject({ id: ids[0], scope: userId });
  const stranger = { userId: "user_nobody", role: "org:member" };
  await clerk.organization?.addMember(stranger).catch(() => {});
  await organization?.inviteMember({ emailAddress: "a@x.test", role: "org:member" });
  expect(calls()).toBeGreaterThan(0);
  expect(followed.get()).toBe(organization);
});

test("switching gives another object, and the new one works", async () => {
  const { followed, clerk, ids, calls } = await openTwo();
  const before = followed.get();
  await clerk.setActive({ organization: ids[1] });
  expect(calls()).toBeGreaterThan(0);
  const after = followed.get();
  expect(after?.id).toBe(ids[1]);
  expect((await after?.getMemberships())?.totalCount).toBe(13);
  await expect(before?.getMemberships()).rejects.toMatchObject({ code: "organization_not_active" });
});

test("another user who signs in, with the same organization active, gets a new object", async () => {
  const { followed, clerk, ids } = await openTwo();
  const before = followed.get();
  Object.assign(clerk, { user: { id: "user_other" } });
  expect(followed.get()).not.toBe(before);
  expect(followed.get()).toMatchObject({ id: ids[0], scope: "user_other" });
});

test("no active organization, and signing out, give none", async () => {
  const { followed, clerk, ids, calls } = await openTwo();
  await clerk.setActive({ organization: null });
  expect(followed.get()).toBeUndefined();
  await clerk.setActive({ organization: ids[0] });
  expect(followed.get()?.id).toBe(ids[0]);
  const before = calls();
  await clerk.setActive({ session: null });
  expect(calls()).toBeGreaterThan(before);
  expect(followed.get()).toBeUndefined();
});

test("an object that was given still works when its organization is active again", async () => {
  const { followed, clerk, ids } = await openTwo();
  const first = followed.get();
  await clerk.setActive({ organization: null });
  await clerk.setActive({ organization: ids[0] });
  expect(followed.get()).toBe(first);
  expect((await first?.getMemberships())?.totalCount).toBe(12);
});

test("a session that ends elsewhere is told when the server says so", async () => {
  const { followed, token, calls } = await openTwo();
  const organization = followed.get();
  started.api.endSession(token);
  await expect(organization?.getMemberships()).rejects.toMatchObject({ status: 401 });
  expect(calls()).toBeGreaterThan(0);
  expect(followed.get()).toBeUndefined();
});

test("who has stopped hears no more", async () => {
  const { stop, clerk, ids, calls } = await openTwo();
  stop();
  await clerk.setActive({ organization: ids[1] });
  expect(calls()).toBe(0);
});

test("a Clerk that is still loading has none yet", () => {
  const loading = {
    organization: undefined,
    user: undefined,
    getOrganization: () => Promise.reject(new Error("It is still loading.")),
    addListener: () => () => {},
  };
  expect(followClerk(loading).get()).toBeUndefined();
});
