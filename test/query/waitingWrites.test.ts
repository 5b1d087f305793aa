import { type MutationOptions, MutationObserver, onlineManager, QueryClient } from "@tanstack/react-query";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createOrganization } from "../../src/organization/http/createOrganization.js";
import type { OrganizationError } from "../../src/organization/OrganizationError.js";
import { inviteMembersOptions } from "../../src/query/writes/inviteMembersOptions.js";
import { forgetWrites } from "../../src/query/writes/rowWrites.js";
import { rowWritesKey } from "../../src/query/keys.js";
import {
  memberWrites,
  removeMemberOptions,
  updateMemberOptions,
  updateMembershipMetadataOptions,
} from "../../src/query/writes/memberWrites.js";
import { revokeInvitationOptions } from "../../src/query/writes/invitationWrites.js";
import { setWriteDefaults } from "../../src/query/writes/setWriteDefaults.js";
import { createTestOrganization } from "../support/createTestOrganization.js";
import { openDatabase, type TestDatabase } from "../support/database/databases.js";
import { createStorage, restore, save, type Storage } from "../support/persist.js";
import { must } from "../support/must.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());
beforeEach(() => onlineManager.setOnline(false));
afterEach(() => onlineManager.setOnline(true));

/** An organization, and pages of an app that lets writes wait for the connection. */
async function createScene() {
  const scene = await createTestOrganization(database, { count: 12, invitations: 5 });
  const storage = createStorage();
  const openPage = (userId = must(scene.people[0]?.id)) => ({
    client: new QueryClient({ defaultOptions: { mutations: { networkMode: "online" } } }),
    organization: createOrganization({
      url: "http://roster.test/v1",
      organizationId: scene.organization.id,
      scope: userId,
      fetch: scene.network.fetch,
      headers: { "x-roster-user": userId },
    }),
  });
  const sent = () => scene.network.requests.filter(({ method }) => method !== "GET");
  const idOf = (index: number) => must(scene.people[index]?.id);
  return { ...scene, storage, openPage, sent, idOf };
}

/** Makes a write that waits, and that the page does not live to see sent. */
function write<D, V>(client: QueryClient, options: MutationOptions<D, OrganizationError, V>, variables: V): void {
  new MutationObserver(client, options).mutate(variables).catch(() => undefined);
}

/** The page goes away with all that it knows but its storage. */
async function reload(client: QueryClient, storage: Storage) {
  await save(client, storage);
  client.clear();
}

test("all that waits is sent after a reload, the writes to one row in their order", async () => {
  const { storage, openPage, sent, idOf, organization: server } = await createScene();
  const { data: invitations } = await server.getInvitations({ status: ["pending"] });
  const before = openPage();
  const { client, organization } = before;
  write(client, updateMemberOptions(client, organization), { userId: idOf(1), role: "org:member" });
  write(client, updateMemberOptions(client, organization), { userId: idOf(1), role: "org:admin" });
  write(client, removeMemberOptions(client, organization), idOf(2));
  write(client, revokeInvitationOptions(client, organization), must(invitations[0]?.id));
  write(client, updateMembershipMetadataOptions(client, organization), {
    userId: idOf(3),
    publicMetadata: { team: "Blue" },
  });
  write(client, inviteMembersOptions(client, organization), {
    emailAddresses: ["ann@guests.test"],
    role: "org:member",
    // Neither can be persisted.
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  await reload(client, storage);
  expect(sent()).toEqual([]);

  const after = openPage();
  await restore(after.client, storage);
  // They show as pending before they are sent.
  const pending = after.client
    .getMutationCache()
    .findAll({ mutationKey: rowWritesKey(after.organization, "memberships"), status: "pending" });
  expect(pending).toHaveLength(3);
  setWriteDefaults(after.client, after.organization);
  onlineManager.setOnline(true);
  await after.client.resumePausedMutations();
  expect(after.client.getMutationCache().findAll({ status: "error" })).toEqual([]);

  const { data: members } = await server.getMemberships({ pageSize: 100 });
  const memberOf = (index: number) => members.find(({ publicUserData }) => publicUserData.userId === idOf(index));
  expect(memberOf(1)?.role).toBe("org:admin");
  expect(memberOf(2)).toBeUndefined();
  expect(memberOf(3)?.publicMetadata).toEqual({ team: "Blue" });
  const { data: revoked } = await server.getInvitations({ status: ["revoked"] });
  expect(revoked.map(({ id }) => id)).toContain(invitations[0]?.id);
  const { data: invited } = await server.getInvitations({ status: ["pending"] });
  expect(invited.map(({ emailAddress }) => emailAddress)).toContain("ann@guests.test");
});

test("it does not matter whether the cache is restored before or after, nor how often it is called", async () => {
  const { storage, openPage, sent, idOf } = await createScene();
  const first = openPage();
  write(first.client, updateMemberOptions(first.client, first.organization), { userId: idOf(1), role: "org:admin" });
  await reload(first.client, storage);
  const { client, organization } = openPage();
  setWriteDefaults(client, organization);
  setWriteDefaults(client, openPage().organization);
  await restore(client, storage);
  setWriteDefaults(client, organization);
  onlineManager.setOnline(true);
  await client.resumePausedMutations();
  expect(sent()).toHaveLength(1);
});

test("of several organizations each gets its own writes", async () => {
  const [one, other] = [await createScene(), await createScene()];
  const storage = createStorage();
  const { client, organization } = one.openPage();
  const { organization: second } = other.openPage();
  write(client, updateMemberOptions(client, organization), { userId: one.idOf(1), role: "org:admin" });
  write(client, updateMemberOptions(client, second), { userId: other.idOf(2), role: "org:admin" });
  await reload(client, storage);
  const after = one.openPage();
  setWriteDefaults(after.client, after.organization);
  setWriteDefaults(after.client, other.openPage().organization);
  await restore(after.client, storage);
  onlineManager.setOnline(true);
  await after.client.resumePausedMutations();
  expect(one.sent().map(({ path }) => path)).toEqual([expect.stringContaining(one.idOf(1))]);
  expect(other.sent().map(({ path }) => path)).toEqual([expect.stringContaining(other.idOf(2))]);
});

test("what one user has left waiting is never sent as another", async () => {
  const { storage, openPage, sent, idOf } = await createScene();
  const { client, organization } = openPage();
  write(client, removeMemberOptions(client, organization), idOf(3));
  await reload(client, storage);
  const next = openPage(idOf(1));
  setWriteDefaults(next.client, next.organization);
  await restore(next.client, storage);
  onlineManager.setOnline(true);
  await next.client.resumePausedMutations();
  expect(sent()).toEqual([]);
});

test("every write of the contract that a row or a form makes can be resumed", () => {
  const client = new QueryClient();
  const organization = createOrganization({ url: "http://roster.test/v1", organizationId: "org_1", scope: "user_1" });
  setWriteDefaults(client, organization);
  const root = ["roster", "org_1", "user_1"];
  const keys = [
    ...["updateMember", "removeMember", "addMember"].map((name) => [...root, "write", "memberships", name]),
    ...["resendInvitation", "revokeInvitation"].map((name) => [...root, "write", "invitations", name]),
    ...["acceptMembershipRequest", "rejectMembershipRequest", "reopenMembershipRequest"].map((name) => [
      ...root,
      "write",
      "requests",
      name,
    ]),
    ...["inviteMembers", "updateMembershipMetadata", "transferOwnership", "leaveOrganization"].map((name) => [
      ...root,
      name,
    ]),
  ];
  for (const key of keys) expect(client.getMutationDefaults(key).mutationFn, `${key.at(-1)}`).toBeTypeOf("function");
});

test("a write that waits is sent, though the failure of a later one to its row was dismissed", async () => {
  const { openPage, network, sent, idOf } = await createScene();
  const { client, organization } = openPage();
  const userId = idOf(3);
  write(client, updateMemberOptions(client, organization), { userId, role: "org:admin" });
  network.isOffline = true;
  const atOnce = { ...removeMemberOptions(client, organization), networkMode: "always" as const };
  await expect(new MutationObserver(client, atOnce).mutate(userId)).rejects.toMatchObject({ code: "network_error" });
  forgetWrites(client, organization, memberWrites, userId);
  expect(client.getMutationCache().getAll()).toHaveLength(1);
  network.isOffline = false;
  onlineManager.setOnline(true);
  await client.resumePausedMutations();
  expect(sent().map(({ method }) => method)).toEqual(["DELETE", "PATCH"]);
});
