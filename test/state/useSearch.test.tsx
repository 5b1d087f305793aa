import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useSearch } from "../../src/state/list/useSearch.js";

afterEach(cleanup);

test("a late value of the app does not overwrite newer typing", async () => {
  const told: string[] = [];
  const { result, rerender } = renderHook(
    ({ query }) => useSearch({ query, onQueryChange: (next) => told.push(next) }),
    { initialProps: { query: "" } },
  );
  act(() => result.current.setText("ann"));
  await waitFor(() => expect(told).toEqual(["ann"]));
  act(() => result.current.setText("anna"));
  await waitFor(() => expect(told).toEqual(["ann", "anna"]));
  rerender({ query: "ann" });
  expect(result.current.text).toBe("anna");
  rerender({ query: "anna" });
  expect(result.current.text).toBe("anna");
  rerender({ query: "bob" });
  expect(result.current).toMatchObject({ text: "bob", query: "bob" });
  rerender({ query: "" });
  expect(result.current).toMatchObject({ text: "", query: "" });
  expect(told).toEqual(["ann", "anna"]);
});
