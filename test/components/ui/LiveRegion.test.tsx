import { act, cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveRegion } from "../../../src/components/ui/LiveRegion.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const region = (text: string, id?: number) => (
  <StrictMode>
    <LiveRegion text={text} id={id} />
  </StrictMode>
);
const said = () => document.querySelector("[aria-live]")?.textContent;
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

test("a text is said a little after it changed, when the rows have theirs, and then gone", () => {
  const { rerender } = render(region("1–10 of 26"));
  pass(5000);
  // What it begins with is no news.
  expect(said()).toBe("");
  rerender(region("11–20 of 26"));
  pass(100);
  expect(said()).toBe("");
  pass(200);
  expect(said()).toBe("11–20 of 26");
  pass(1000);
  expect(said()).toBe("");
});

test("of a text that changes again at once the last is said, once; what is over by then is not said", () => {
  const { rerender } = render(region("1–10 of 26"));
  rerender(region("1–10 of 25"));
  rerender(region("1–9 of 25"));
  pass(250);
  expect(said()).toBe("1–9 of 25");
  rerender(region("Loading…"));
  rerender(region(""));
  pass(1000);
  expect(said()).toBe("");
});

test("several announcements are all said: together, or one after the other", () => {
  const { rerender } = render(region("", 0));
  rerender(region("Approved Ann.", 1));
  rerender(region("Approved Bob.", 2));
  pass(250);
  expect(said()).toBe("Approved Ann. Approved Bob.");
  rerender(region("Declined Carla.", 3));
  pass(500);
  expect(said()).toBe("Approved Ann. Approved Bob.");
  pass(500);
  expect(said()).toBe("Declined Carla.");
  pass(1000);
  expect(said()).toBe("");
});

test("what comes while a dialog leaves it out of reach is said when that closes", () => {
  const { rerender } = render(region("", 0));
  const dialog = document.createElement("dialog");
  dialog.append(document.createElement("button"));
  document.body.append(dialog);
  dialog.showModal();
  rerender(region("Removed Ann.", 1));
  pass(5000);
  expect(said()).toBe("");
  dialog.remove();
  pass(1000);
  expect(said()).toBe("Removed Ann.");
  pass(1000);
  expect(said()).toBe("");
});
