import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { PeopleTable } from "../../../src/components/people/PeopleTable.js";
import type { MemberRowAction } from "../../../src/state/members/rowAction.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { offeredActions } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const rows = () => screen.getAllByRole("rowheader").map((header) => must(header.closest<HTMLElement>("[role=row]")));

test("the arrow keys go through rows of all kinds, and into their controls", async () => {
  const setup = await setUp({ count: 4, invitations: 1, requests: 1 });
  renderIn(setup, <PeopleTable />);
  await screen.findByRole("rowheader", { name: "Diego Castellano" });
  const user = userEvent.setup();
  screen.getByRole("grid").focus();
  await user.keyboard("{ArrowDown}");
  expect(rows()[0]).toHaveFocus();
  for (const row of rows().slice(1)) {
    await user.keyboard("{ArrowDown}");
    expect(row).toHaveFocus();
  }
  await user.keyboard("{Home}");
  expect(rows()[0]).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(rows()[0]).toContainElement(document.activeElement as HTMLElement);
  expect(document.activeElement?.tagName).toBe("BUTTON");
});

const ACTIONS: readonly MemberRowAction[] = [{ id: "suspend", label: "Suspend", onSelect: () => {} }];
const isReadOnly = () => "Managed elsewhere";

test("members can be read-only, and have the app's actions", async () => {
  const setup = await setUp({ count: 4, invitations: 1, requests: 1 });
  renderIn(setup, <PeopleTable isReadOnly={isReadOnly} rowActions={ACTIONS} />);
  await screen.findByRole("rowheader", { name: "Diego Castellano" });
  await waitFor(() => expect(screen.getAllByRole("button", { name: /Managed elsewhere/ })).toHaveLength(4));
  expect(screen.queryByRole("button", { name: /change role of/ })).not.toBeInTheDocument();
  expect(await offeredActions(userEvent.setup(), "Diego Castellano")).toContain("Suspend");
});
