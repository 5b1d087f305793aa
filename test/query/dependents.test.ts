import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DEPENDENTS } from "../../src/organization/rules/dependents.js";
import { invitationsOptions } from "../../src/query/lists/invitations.js";
import { followOrganization } from "../../src/query/followOrganization.js";
import { inviteMembersOptions } from "../../src/query/writes/inviteMembersOptions.js";
import { resourceKeys } from "../../src/query/keys.js";
import { membershipsOptions } from "../../src/query/lists/memberships.js";
import { rolesOptions, viewerOptions } from "../../src/query/organizationOptions.js";
import { invalidateSoon } from "../../src/query/invalidationBatch.js";
import { removeMemberOptions, updateMemberOptions } from "../../src/query/writes/memberWrites.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { asServer } from "../support/testBackend.js";
import { must } from "../support/must.js";

const settled = { timeout: 10_000 };

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** A page that shows the viewer, the roles, the members and the invitations. */
async function openPage(viewer: number) {
  const { organization, people, backend } = await createTestOrganization(database, { count: 6, viewer });
  const client = new QueryClient();
  const shown = {
    viewer: new QueryObserver(client, { ...viewerOptions(organization), retry: false }),
    roles: new QueryObserver(client, { ...rolesOptions(organization), retry: false }),
    members: new QueryObserver(client, { ...membershipsOptions(organization), retry: false }),
    invitations: new QueryObserver(client, { ...invitationsOptions(organization), retry: false }),
  };
  // As `OrganizationProvider` does.
  const unfollow = followOrganization(client, organization, Date.now());
  const stops = [...Object.values(shown).map((observer) => observer.subscribe(() => {})), unfollow];
  const viewerId = must(people[viewer]?.id);
  const page = () => ({
    role: shown.viewer.getCurrentResult().data?.role,
    isGrantable: shown.roles.getCurrentResult().data?.data.map(({ isGrantable }) => isGrantable),
    rowRole: shown.members
      .getCurrentResult()
      .data?.data.find(({ publicUserData }) => publicUserData.userId === viewerId)?.role,
    seesInvitations: shown.invitations.getCurrentResult().isSuccess,
  });
  const ofAdmin = { role: "org:admin", isGrantable: [true, true], rowRole: "org:admin", seesInvitations: true };
  const ofMember = { role: "org:member", isGrantable: [false, false], rowRole: "org:member", seesInvitations: false };
  await vi.waitFor(() => expect(client.isFetching()).toBe(0), { timeout: 10_000 });
  /** Another user gives the viewer a role, without an event. */
  const giveViewer = async (role: string) => {
    const send = asServer(backend);
    const path = `/organizations/${organization.id}/memberships`;
    if (role === "org:member") await send("PATCH", `${path}/${people[2]?.id}`, { role: "org:admin" });
    await send("PATCH", `${path}/${viewerId}`, { role });
  };
  const close = () => {
    for (const stop of stops) stop();
  };
  return { organization, people, client, viewerId, page, ofAdmin, ofMember, giveViewer, close };
}

test("a live change of memberships that promotes the viewer renews what they may do and give", async () => {
  const { organization, client, page, ofAdmin, ofMember, giveViewer, close } = await openPage(1);
  await vi.waitFor(() => expect(page()).toMatchObject(ofMember), settled);
  await giveViewer("org:admin");
  for (const key of resourceKeys(organization, DEPENDENTS.memberships)) invalidateSoon(client, key);
  await vi.waitFor(() => expect(page()).toMatchObject(ofAdmin), settled);
  close();
});

test.each<[what: string, isRefused: (page: Awaited<ReturnType<typeof openPage>>) => Promise<unknown>]>([
  [
    "a change of role",
    ({ client, organization, people }) =>
      new MutationObserver(client, updateMemberOptions(client, organization)).mutate({
        userId: must(people[4]?.id),
        role: "org:admin",
      }),
  ],
  [
    "a removal",
    ({ client, organization, people }) =>
      new MutationObserver(client, removeMemberOptions(client, organization)).mutate(must(people[4]?.id)),
  ],
  [
    "an invitation",
    ({ client, organization }) =>
      new MutationObserver(client, inviteMembersOptions(client, organization)).mutate({
        emailAddresses: ["ann@guests.test"],
        role: "org:member",
      }),
  ],
])("%s that is refused to a demoted viewer renews what they may do and give", async (_, refused) => {
  const page = await openPage(0);
  await vi.waitFor(() => expect(page.page()).toMatchObject(page.ofAdmin), settled);
  await page.giveViewer("org:member");
  await refused(page).catch(() => undefined);
  await vi.waitFor(
    () => expect(page.page()).toMatchObject({ role: "org:member", isGrantable: [false, false], rowRole: "org:member" }),
    settled,
  );
  page.close();
});

test("a list that is refused to a demoted viewer renews what they may do and give", async () => {
  const { organization, client, page, ofAdmin, giveViewer, close } = await openPage(0);
  await vi.waitFor(() => expect(page()).toMatchObject(ofAdmin), settled);
  await giveViewer("org:member");
  await client.invalidateQueries({ queryKey: invitationsOptions(organization).queryKey });
  await vi.waitFor(
    () => expect(page()).toMatchObject({ role: "org:member", isGrantable: [false, false], rowRole: "org:member" }),
    settled,
  );
  close();
});

test("however it was learnt that the viewer has another role, the rest follows", async () => {
  const { organization, client, page, ofAdmin, giveViewer, close } = await openPage(0);
  await vi.waitFor(() => expect(page()).toMatchObject(ofAdmin), settled);
  await giveViewer("org:member");
  await client.invalidateQueries({ queryKey: viewerOptions(organization).queryKey });
  await vi.waitFor(
    () => expect(page()).toMatchObject({ role: "org:member", isGrantable: [false, false], rowRole: "org:member" }),
    settled,
  );
  close();
});

test("a viewer who demotes themselves can give no role any more", async () => {
  const { organization, client, viewerId, people, page, ofAdmin, close } = await openPage(0);
  await vi.waitFor(() => expect(page()).toMatchObject(ofAdmin), settled);
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({
    userId: must(people[2]?.id),
    role: "org:admin",
  });
  await new MutationObserver(client, updateMemberOptions(client, organization)).mutate({
    userId: viewerId,
    role: "org:member",
  });
  await vi.waitFor(
    () => expect(page()).toMatchObject({ role: "org:member", isGrantable: [false, false], rowRole: "org:member" }),
    settled,
  );
  close();
});
