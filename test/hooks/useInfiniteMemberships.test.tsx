import { act, cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useInfiniteMemberships } from "../../src/hooks/reads/useInfiniteMemberships.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

afterEach(cleanup);

async function renderList(options: Parameters<typeof setUp>[0]) {
  const setup = await setUp(options);
  const { result } = renderHookIn(setup, () => ({
    list: useInfiniteMemberships({ pageSize: 10 }),
    updateMember: useUpdateMember(),
    removeMember: useRemoveMember(),
  }));
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
  const idsOf = () => result.current.list.data.map(({ publicUserData }) => publicUserData.userId);
  return { ...setup, result, idsOf };
}

test("page follows page to the end, and every member shows once", async () => {
  const { people, result, idsOf } = await renderList({ count: 34 });
  while (result.current.list.hasNextPage) await act(() => result.current.list.fetchNextPage());
  expect(idsOf()).toEqual(people.map(({ id }) => id));
  expect(result.current.list.count).toBe(34);
});

test("a member who moves between two pages while they load shows once", async () => {
  const { organization, people, result, idsOf } = await renderList({ count: 24 });
  // A new first row pushes the last row of page 1 onto page 2.
  const userId = must(people[23]?.id);
  await organization.removeMember(userId);
  await organization.addMember({ userId, role: "org:member" });
  await act(() => result.current.list.fetchNextPage());
  expect(new Set(idsOf()).size).toBe(idsOf().length);
});

test("a role change and a removal show at once, on every page that is loaded", async () => {
  const { network, people, result, idsOf } = await renderList({ count: 24 });
  await act(() => result.current.list.fetchNextPage());
  network.latency = 60;
  act(() => result.current.updateMember.mutate({ userId: must(people[13]?.id), role: "org:admin" }));
  act(() => result.current.removeMember.mutate(must(people[2]?.id)));
  await waitFor(() => expect(result.current.list.data).toHaveLength(19));
  expect(idsOf()).not.toContain(people[2]?.id);
  expect(result.current.list.count).toBe(23);
  expect(result.current.list.data[12]).toMatchObject({ role: "org:admin", roleName: "org:admin" });
  await waitFor(() =>
    expect(result.current.removeMember.isSuccess && result.current.updateMember.isSuccess).toBe(true),
  );
  expect(result.current.list.data).toHaveLength(20);
  expect(result.current.list.data[12]).toMatchObject({ role: "org:admin", roleName: "Admin" });
});
