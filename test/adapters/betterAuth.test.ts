import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBetterAuth } from "../../src/adapters/betterAuth/index.js";
import { type BetterAuthServer, openBetterAuth } from "../support/betterAuthServer.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

test("tmp", async () => {
  const { organization: o, userIds, network } = await server.createBetterAuthOrganization();
  const run = async (name: string, f: () => Promise<unknown>) => { try { console.log(name, JSON.stringify(await f())); } catch (e) { console.log(name, "!", e); } };
  await run("list", () => o.getMemberships({ pageSize: 3 }));
  await run("roles", () => o.getRoles());
  await run("viewer", () => o.getViewer());
  await run("org", () => o.getOrganization());
  await run("update", () => o.updateMember({ userId: userIds[5]!, role: "member,admin" }));
  await run("search", () => o.getMemberships({ query: "Ada", pageSize: 3 }));
  await run("role", () => o.getMemberships({ role: ["admin,member"] }));
  await run("invite", () => o.inviteMember({ emailAddress: "a@guests.test", role: "member" }));
  await run("invites", () => o.getInvitations());
  await run("inviteMany", () => o.inviteMembers({ emailAddresses: ["A@guests.test", "b@guests.test", "nope", "b@guests.test"], role: "member" }));
  await run("remove", () => o.removeMember(userIds[5]!));
  await run("leave", () => o.leaveOrganization());
  console.log(network.requests.map((r) => `${r.method} ${r.path}`).join("\n"));
});
