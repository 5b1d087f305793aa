import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { otherTables } from "../../../src/components/members-page/LazyTable.js";
import { createGate } from "../../support/network.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const firstRow = () => must(document.querySelector("[data-slot=members-panel]:not([hidden]) tbody tr"));
const isPlaceholder = (row: Element) => row.matches("[data-slot$=row-skeleton]");
const placeOf = (row: Element) => ({ top: row.getBoundingClientRect().top, height: row.clientHeight });

test.each(["invitations", "requests", "people"] as const)(
  "while the code of %s is on its way, rows stand where they will stand",
  async (tab) => {
    await page.viewport(1000, 700);
    const setup = await setUp({ count: 24, invitations: 10, requests: 6 });
    const tables = await otherTables.load();
    const gate = createGate();
    const current = vi.spyOn(otherTables, "current").mockReturnValue(undefined);
    vi.spyOn(otherTables, "load").mockReturnValue(gate.opened.then(() => tables));
    renderIn(setup, tab === "people" ? <MembersPage tabs={["people"]} /> : <MembersPage defaultView={{ tab }} />);
    await screen.findByText("24 members");
    const before = firstRow();
    expect(isPlaceholder(before)).toBe(true);
    const place = placeOf(before);
    current.mockReturnValue(tables);
    gate.open();
    await waitFor(() => expect(isPlaceholder(firstRow())).toBe(false));
    expect(placeOf(firstRow())).toEqual(place);
  },
);

test("where the code of a tab can't be fetched, it says so, and can be tried again", async () => {
  const setup = await setUp({ count: 3, invitations: 10 });
  const current = vi.spyOn(otherTables, "current").mockReturnValue(undefined);
  const load = vi.spyOn(otherTables, "load").mockRejectedValue(new TypeError("Failed to fetch"));
  renderIn(setup, <MembersPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("tab", { name: /^Invitations \d/ }));
  expect(await screen.findByText(/^Couldn't load this part of the page\./)).toBeVisible();
  expect(screen.getByRole("tab", { name: /^Members/ })).toBeVisible();
  current.mockRestore();
  load.mockRestore();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("grid", { name: "Invitations" })).toBeVisible();
});
