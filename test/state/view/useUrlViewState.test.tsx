import { act, cleanup, renderHook } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { useUrlViewState } from "../../../src/state/view/useUrlViewState.js";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

test("it goes through the app's router, and leaves the router's other parameters alone", () => {
  const calls: [string, boolean][] = [];
  const { result } = renderHook(() => {
    const [search, setSearch] = useState("?lang=de&m-page=3&m-role=org:admin");
    const view = useUrlViewState({
      search,
      prefix: "m-",
      navigate: (to, { replace }) => {
        calls.push([to, replace]);
        setSearch(to);
      },
    });
    return view;
  });
  expect(result.current.view).toMatchObject({ tab: "members", query: "", page: 3, filters: { role: "org:admin" } });
  act(() => result.current.onViewChange({ tab: "requests" }));
  expect(result.current.view).toMatchObject({ tab: "requests", page: 1, filters: { role: "" } });
  act(() => result.current.onViewChange({ query: "ann lee" }));
  act(() => result.current.onViewChange({ page: 2 }));
  act(() => result.current.onViewChange({ tab: "members" }));
  expect(calls).toEqual([
    ["?lang=de&m-tab=requests", false],
    ["?lang=de&m-tab=requests&m-q=ann+lee", true],
    ["?lang=de&m-tab=requests&m-q=ann+lee&m-page=2", false],
    ["?lang=de&m-q=ann+lee", false],
  ]);
});

test("a page that is no number is the first", () => {
  history.replaceState(null, "", "?page=many&tab=nonsense");
  const { result } = renderHook(() => useUrlViewState());
  expect(result.current.view).toMatchObject({ page: 1, tab: "nonsense" });
});

test("two changes at once both arrive, and all who read the address follow", () => {
  const one = renderHook(() => useUrlViewState());
  const other = renderHook(() => useUrlViewState());
  act(() => {
    one.result.current.onViewChange({ filters: { role: "org:admin" } });
    one.result.current.onViewChange({ page: 2 });
  });
  expect(other.result.current.view).toMatchObject({ filters: { role: "org:admin" }, page: 2 });
});

test("two changes at once both arrive, though the router takes its time", () => {
  const asked: string[] = [];
  const { result } = renderHook(() =>
    useUrlViewState({ search: "role=org:admin&q=ann", navigate: (to) => asked.push(to) }),
  );
  act(() => {
    result.current.onViewChange({ filters: { role: "" } });
    result.current.onViewChange({ query: "" });
  });
  expect(asked.at(-1)).toBe("");
});

test("after the router went somewhere and Back, a change builds on what is shown", () => {
  const asked: string[] = [];
  const { result, rerender } = renderHook(
    ({ search }) => useUrlViewState({ search, navigate: (to) => asked.push(to) }),
    { initialProps: { search: "" } },
  );
  act(() => result.current.onViewChange({ tab: "requests" }));
  rerender({ search: "?tab=requests" });
  rerender({ search: "" });
  act(() => result.current.onViewChange({ query: "ann" }));
  expect(asked).toEqual(["?tab=requests", "?q=ann"]);
});

test("another page size stays at the first row, and what the address does not say is the default", () => {
  history.replaceState(null, "", "?page=3");
  const { result } = renderHook(() => useUrlViewState());
  expect(result.current.view).toMatchObject({ orderBy: "-created_at", status: "pending", pageSize: 10 });
  act(() => result.current.onViewChange({ pageSize: 25 }));
  expect(result.current.view).toMatchObject({ page: 1, pageSize: 25 });
  act(() => result.current.onViewChange({ page: 3 }));
  act(() => result.current.onViewChange({ pageSize: 10 }));
  expect(result.current.view).toMatchObject({ page: 6, pageSize: 10 });
});
