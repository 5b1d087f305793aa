import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, renderHook, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useLiveUpdates } from "../../src/hooks/reads/useLiveUpdates.js";
import { useMemberships } from "../../src/hooks/reads/useMemberships.js";
import { useOrganizationDetails } from "../../src/hooks/reads/useOrganizationDetails.js";
import { useOrganization } from "../../src/hooks/OrganizationProvider.js";
import { usePermission } from "../../src/hooks/reads/usePermission.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useRoles } from "../../src/hooks/reads/useRoles.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import { useViewer } from "../../src/hooks/reads/useViewer.js";
import type { HttpOrganization } from "../../src/organization/http/createOrganization.js";
import type { OrganizationEvent } from "../../src/organization/OrganizationEvent.js";
import { MANAGE_MEMBERS, READ_MEMBERS } from "../../src/organization/permissions.js";
import { refusal } from "../support/network.js";
import { renderHookIn, renderIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

afterEach(cleanup);

test("outside of a provider the message names the cure", () => {
  const silenced = console.error;
  console.error = () => {};
  expect(() => renderHook(() => useOrganization())).toThrow(/`<OrganizationProvider organization=/);
  console.error = silenced;
});

test("roles, viewer, organization and permissions are those of the signed-in person", async () => {
  const setup = await setUp({ count: 7, viewer: 1 });
  const { result } = renderHookIn(setup, () => ({
    roles: useRoles().data.map(({ name }) => name),
    viewer: useViewer().data?.publicUserData.userId,
    members: useOrganizationDetails().data?.membersCount,
    mayRead: usePermission(READ_MEMBERS),
    mayManage: usePermission(MANAGE_MEMBERS),
  }));
  expect(result.current).toMatchObject({ mayRead: false, mayManage: false });
  await waitFor(() =>
    expect(result.current).toEqual({
      roles: ["Admin", "Member"],
      viewer: setup.people[1]?.id,
      members: 7,
      mayRead: true,
      mayManage: false,
    }),
  );
});

test("who is demoted sees their permissions go", async () => {
  const setup = await setUp({ count: 60 });
  const { result } = renderHookIn(setup, () => ({
    mayManage: usePermission(MANAGE_MEMBERS),
    update: useUpdateMember(),
  }));
  await waitFor(() => expect(result.current.mayManage).toBe(true));
  result.current.update.mutate({ userId: must(setup.people[0]?.id), role: "org:member" });
  await waitFor(() => expect(result.current.mayManage).toBe(false));
});

test("where the backend cannot tell who is looking, nothing is asked and everything is offered", async () => {
  const setup = await setUp({ count: 2 });
  const { getViewer: _, getRoles: __, ...organization } = setup.organization;
  const { result } = renderHookIn({ ...setup, organization }, () => ({
    mayManage: usePermission(MANAGE_MEMBERS),
    roles: useRoles().fetchStatus,
  }));
  expect(result.current).toEqual({ mayManage: true, roles: "idle" });
  expect(setup.network.requests).toHaveLength(0);
});

function Count() {
  return <p>{useMemberships().count} members</p>;
}

test("two components that show the same page ask once", async () => {
  const setup = await setUp({ count: 12 });
  renderIn(
    setup,
    <>
      <Count />
      <Count />
    </>,
  );
  expect(await screen.findAllByText("12 members")).toHaveLength(2);
  expect(setup.network.requests).toHaveLength(1);
});

test("a server that fails is asked again, and then its error shows", async () => {
  const setup = await setUp({ count: 3 });
  setup.network.intercept = () => refusal(500, "internal_error", "The server failed.");
  const { result } = renderHookIn(setup, () => useMemberships({}, { query: { retryDelay: 1 } }));
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect(setup.network.requests).toHaveLength(4);
  expect(result.current).toMatchObject({ data: [], count: 0, error: { message: "The server failed." } });
});

test("nothing of the app's QueryClient is changed, and a query can be told to wait", async () => {
  const setup = await setUp({ count: 3 });
  const before = JSON.stringify(new QueryClient().getDefaultOptions());
  const { result } = renderHookIn(setup, () => useMemberships({}, { query: { enabled: false } }));
  expect(result.current).toMatchObject({ fetchStatus: "idle", data: [] });
  expect(JSON.stringify(setup.client.getDefaultOptions())).toBe(before);
  expect(setup.network.requests).toHaveLength(0);
});

test("another tab of the app refetches its lists after a write", async () => {
  const setup = await setUp({ count: 5 });
  const otherTab = {
    client: new QueryClient(),
    organization: setup.organizationFor(must(setup.people[0]?.id)),
  };
  const { result } = renderHookIn(setup, () => ({ list: useMemberships(), remove: useRemoveMember() }));
  const other = renderHookIn(otherTab, () => useMemberships());
  await waitFor(() => expect(result.current.list.isSuccess && other.result.current.isSuccess).toBe(true));
  const before = setup.network.requests.length;
  await act(() => result.current.remove.mutateAsync(must(setup.people[4]?.id)));
  await waitFor(() => expect(other.result.current.count).toBe(4));
  // The write, and the list in each tab.
  expect(setup.network.requests.slice(before)).toHaveLength(3);
});

/** The organization, with the events that its subscribers receive. */
function recordEvents(organization: HttpOrganization) {
  const events: OrganizationEvent[] = [];
  const subscribe: HttpOrganization["subscribe"] = (listener, options) =>
    organization.subscribe((event) => {
      events.push(event);
      listener(event);
    }, options);
  return { events, organization: { ...organization, subscribe } };
}

test("an own write refetches once, also with live updates", async () => {
  const setup = await setUp({ count: 5 });
  const { events, organization } = recordEvents(setup.organization);
  const userId = must(setup.people[1]?.id);
  const { result } = renderHookIn({ ...setup, organization }, () => {
    useLiveUpdates();
    return { list: useMemberships(), update: useUpdateMember() };
  });
  await waitFor(() => expect(result.current.list.count).toBe(5));
  await waitFor(() => expect(events).toEqual([{ type: "connected" }]));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  const before = setup.network.requests.length;
  await act(() => result.current.update.mutateAsync({ userId, role: "org:admin" }));
  // Events come in order: one of the own write would come before this one, or in it.
  await setup.organizationFor(userId).inviteMember({ emailAddress: "new@x.test", role: "org:member" });
  await waitFor(() => expect(events).toHaveLength(2));
  expect(events[1]).toEqual({ type: "changed", resources: ["invitations", "organization"] });
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  const list = `/organizations/${setup.organization.id}/memberships`;
  expect(setup.network.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH ${list}/${userId}`,
    expect.stringContaining(`GET ${list}?`),
    expect.stringContaining("POST "),
  ]);
});

test("what another administrator changes is seen within a second, without asking", async () => {
  const setup = await setUp({ count: 5 });
  await setup.organization.updateMember({ userId: must(setup.people[1]?.id), role: "org:admin" });
  const other = setup.organizationFor(must(setup.people[1]?.id));
  const { events, organization } = recordEvents(setup.organization);
  const { result } = renderHookIn({ ...setup, organization }, () => {
    useLiveUpdates();
    return { list: useMemberships(), details: useOrganizationDetails().data };
  });
  await waitFor(() => expect(result.current.list.count).toBe(5));
  await waitFor(() => expect(events).toEqual([{ type: "connected" }]));
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  await other.removeMember(must(setup.people[4]?.id));
  await waitFor(() => expect(result.current.list.count).toBe(4));
  await waitFor(() => expect(result.current.details?.membersCount).toBe(4));
});
