import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ProgressBar } from "../../../src/components/ui/ProgressBar.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { de } from "../../../src/locales/de/index.js";

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const progressAt = (value: number, total = 1000) => (
  <ProgressBar value={value} total={total} words={`${value} of ${total}`} isStopping={false} onStop={() => {}} />
);

test("long work says how long the rest takes, once that can be told, and not to screen readers each second", () => {
  vi.useFakeTimers();
  const { rerender } = render(progressAt(0));
  const pass = (seconds: number, value: number) => {
    act(() => void vi.advanceTimersByTime(seconds * 1000));
    rerender(progressAt(value));
    return screen.queryByText(/left$/)?.textContent;
  };
  expect(pass(2, 20)).toBeUndefined();
  // 40 in 4 seconds: 960 take 96.
  expect(pass(2, 40)).toBe("About 2 minutes left");
  expect(pass(46, 500)).toBe("About 50 seconds left");
  expect(screen.getByText("About 50 seconds left").closest("[aria-live]")).toBeNull();
  // What is nearly done needs no estimate.
  expect(pass(46, 960)).toBeUndefined();
});

const inGerman = (value: number) => (
  <LocaleProvider locale="de" labels={de}>
    {progressAt(value, 240)}
  </LocaleProvider>
);

test("the time is written in the page's language", () => {
  vi.useFakeTimers();
  const { rerender } = render(inGerman(0));
  act(() => void vi.advanceTimersByTime(4000));
  rerender(inGerman(12));
  expect(screen.getByText("Noch etwa 2 Minuten")).toBeVisible();
});
