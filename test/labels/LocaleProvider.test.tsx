import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LocaleProvider } from "../../src/labels/LocaleProvider.js";
import { useLocale } from "../../src/labels/useLocale.js";
import "@testing-library/jest-dom/vitest";

const LATE = Date.UTC(2026, 0, 31, 23, 30);

const Words = () => {
  const { labels, formatDate, formatNumber } = useLocale();
  return (
    <p>
      {labels.you} {labels.member} {formatDate(LATE)} {formatNumber(12_345)}
    </p>
  );
};

test("words, dates and numbers follow the provider; words that are not given are English", () => {
  render(
    <LocaleProvider locale="de-DE" timeZone="Europe/Berlin" labels={{ you: "Du" }}>
      <Words />
    </LocaleProvider>,
  );
  expect(screen.getByText("Du Member 01.02.2026 12.345")).toBeVisible();
});

test("without a provider it is English", () => {
  render(<Words />);
  expect(screen.getByText(/^You Member .*2026 /)).toBeVisible();
});
