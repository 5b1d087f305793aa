import { act, cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useInfiniteMemberships } from "../../src/hooks/reads/useInfiniteMemberships.js";
import { useMemberships } from "../../src/hooks/reads/useMemberships.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

afterEach(cleanup);

test("turns of one tick add up, forwards and back, and end at the ends", async () => {
  const setup = await setUp({ count: 50 });
  const { result } = renderHookIn(setup, () => useMemberships({ pageSize: 10 }));
  await waitFor(() => expect(result.current.count).toBe(50));
  const turn = async (page: number, ...turns: readonly ("fetchNext" | "fetchPrevious")[]) => {
    act(() => {
      for (const name of turns) result.current[name]();
    });
    await waitFor(() => expect(result.current).toMatchObject({ page, isPlaceholderData: false }));
  };
  await turn(3, "fetchNext", "fetchNext");
  await turn(3, "fetchNext", "fetchPrevious");
  await turn(1, "fetchPrevious", "fetchPrevious", "fetchPrevious");
  await turn(5, "fetchNext", "fetchNext", "fetchNext", "fetchNext", "fetchNext", "fetchNext");
});

test("where the app holds the page, turns of one tick are told one after the other", async () => {
  const setup = await setUp({ count: 50 });
  const told: number[] = [];
  const { result } = renderHookIn(setup, () =>
    useMemberships({ pageSize: 10, page: 1, onPageChange: (page) => told.push(page) }),
  );
  await waitFor(() => expect(result.current.count).toBe(50));
  act(() => {
    result.current.fetchNext();
    result.current.fetchNext();
  });
  expect(told).toEqual([2, 3]);
  // An app that stays where it is can be asked again.
  await act(() => Promise.resolve());
  act(() => result.current.fetchNext());
  expect(told).toEqual([2, 3, 2]);
});

test("revalidating a list brings every other list of the same members up to date", async () => {
  const setup = await setUp({ count: 6 });
  const { result } = renderHookIn(setup, () => ({
    pages: useMemberships({ pageSize: 3 }),
    endless: useInfiniteMemberships({ pageSize: 6 }),
  }));
  await waitFor(() => expect([result.current.pages.count, result.current.endless.count]).toEqual([6, 6]));
  await setup.organization.removeMember(must(setup.people[5]?.id));
  await act(() => result.current.pages.revalidate());
  await waitFor(() => expect([result.current.pages.count, result.current.endless.count]).toEqual([5, 5]));
});
