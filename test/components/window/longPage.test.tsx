import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent as keyboard } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { MemberTable, type MemberTableProps } from "../../../src/index.js";
import { rowWindow } from "../../../src/components/window/lazyRowWindow.js";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";
import { createMemoryOrganization } from "../../../src/testing/memory/createMemoryOrganization.js";
import { gapsIn } from "../../support/longList/mountedRows.js";
import { nameAt } from "../../support/longList/longOrganization.js";
import { renderIn } from "../../support/renderWithOrganization.js";
import { giveRole } from "../../support/giveRole.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);
beforeEach(async () => {
  await page.viewport(1000, 700);
  await rowWindow.load();
  await memberDialogs.load();
});

/** A page of 500 members, one in twelve of them banned, one in ten deprovisioned, in the page's own scroller. */
async function renderPage(props: MemberTableProps = {}) {
  const memory = createMemoryOrganization({
    members: Array.from({ length: 620 }, (_, index) => ({
      userId: `user_${index}`,
      firstName: index % 17 === 16 ? null : nameAt(index),
      identifier: `${index}@example.com`,
      banned: index % 12 === 3,
      deprovisioned: index % 10 === 7,
    })),
  });
  const ui = (
    <MemberTable
      view={{ pageSize: 500 }}
      isReadOnly={({ publicUserData }) => publicUserData.userId === "user_5" && "Comes from the directory."}
      {...props}
    />
  );
  renderIn({ client: new QueryClient(), organization: memory.organization }, ui);
  await screen.findByRole("button", { name: new RegExp(`change role of ${nameAt(1)}`) });
  return memory;
}

const press = (keys: string) => userEvent.keyboard(keys);
const row = (index: number) => screen.getByRole("row", { name: new RegExp(nameAt(index)) });
const topOf = (index: number) => row(index).getBoundingClientRect().top;
const mounted = () => document.querySelectorAll("[data-row-id]");

test("of 500 rows only those in sight are mounted, as the page is scrolled", async () => {
  await renderPage();
  await waitFor(() => expect(mounted().length).toBeLessThan(40));
  expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "621");
  expect(document.documentElement.scrollHeight).toBeGreaterThan(500 * 56);
  scrollTo(0, 56 * 250);
  const middle = await screen.findByRole("row", { name: new RegExp(nameAt(257)) });
  expect(middle).toHaveAttribute("aria-rowindex", "259");
  expect(within(middle).getByText("Deactivated")).toBeVisible();
  expect(mounted().length).toBeLessThan(50);
});

test("Home and End reach the ends of the page, and Page Down turns it", async () => {
  await renderPage();
  row(0).focus();
  await press("{End}");
  expect(row(499)).toHaveFocus();
  await press("{ArrowDown}{ArrowUp}");
  expect(row(498)).toHaveFocus();
  await press("{Home}");
  expect(row(0)).toHaveFocus();
});

test("a write that fails shows below its row, and the rows after it keep their place", async () => {
  const memory = await renderPage();
  scrollTo(0, 56 * 300);
  const name = nameAt(303);
  await screen.findByRole("row", { name: new RegExp(name) });
  const before = topOf(306);
  memory.fail("updateMember", "service_unavailable");
  const user = keyboard.setup();
  await user.click(screen.getByRole("button", { name: new RegExp(`change role of ${name}`) }));
  await giveRole(user, "Admin");
  const note = await screen.findByText(new RegExp(`^Couldn't change ${name}'s role`));
  expect(note).toBeVisible();
  expect(topOf(306)).toBeGreaterThan(before + 20);
  expect(gapsIn(document)).toEqual([]);
  // It stays as high while it is out of sight.
  const height = document.documentElement.scrollHeight;
  scrollTo(0, 0);
  await waitFor(() => expect(row(0)).toBeVisible());
  expect(document.documentElement.scrollHeight).toBeCloseTo(height, -1);
});

test("the whole page is printed", async () => {
  await renderPage();
  await waitFor(() => expect(mounted().length).toBeLessThan(40));
  act(() => void dispatchEvent(new Event("beforeprint")));
  expect(mounted()).toHaveLength(500);
  act(() => void dispatchEvent(new Event("afterprint")));
  await waitFor(() => expect(mounted().length).toBeLessThan(40));
});
