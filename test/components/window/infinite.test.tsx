import { focusManager, QueryClient } from "@tanstack/react-query";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent as keyboard } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { MemberTable, type MemberTableProps } from "../../../src/index.js";
import { rowWindow } from "../../../src/components/window/lazyRowWindow.js";
import { longOrganization, nameAt } from "../../support/longList/longOrganization.js";
import { gapsIn, shownIn } from "../../support/longList/mountedRows.js";
import { removeMember } from "../../support/rowMenu.js";
import { createMemoryOrganization } from "../../../src/testing/memory/createMemoryOrganization.js";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";
import { renderIn } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);
beforeEach(async () => {
  await page.viewport(1000, 700);
  await rowWindow.load();
  await memberDialogs.load();
});

/** Of a row, in pixels. */
const HEIGHT = 56;

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const press = (keys: string) => userEvent.keyboard(keys);
const row = (index: number) => screen.getByRole("row", { name: new RegExp(nameAt(index)) });
const findRow = (index: number) => screen.findByRole("row", { name: new RegExp(nameAt(index)) });

/** The table in a box that scrolls, once its first rows are there. */
async function renderList(count: number, props: MemberTableProps = {}) {
  const long = longOrganization(count);
  const client = new QueryClient();
  const ui = (
    <div data-testid="box" style={{ height: 500, overflowY: "auto" }}>
      <MemberTable mode="infinite" {...props} />
    </div>
  );
  renderIn({ client, organization: long.organization }, ui);
  if (count > 0) await findRow(0);
  const box = screen.getByTestId("box");
  const grid = screen.queryByRole("grid", { name: "Members" });
  return { long, client, box, grid };
}

test("only the rows in sight are mounted and read, and each says where it stands in the whole list", async () => {
  const { long, box, grid } = await renderList(100_000);
  expect(grid).toHaveAttribute("aria-rowcount", "100001");
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
  expect(row(0)).toHaveAttribute("aria-rowindex", "2");
  expect(row(7)).toHaveAttribute("aria-rowindex", "9");
  expect(box.querySelectorAll("[data-row-id]").length).toBeLessThan(40);
  expect(long.asked).toEqual(["1"]);
});

test("a jump to the middle reads what is shown there, and nothing between", async () => {
  const { long, box } = await renderList(100_000);
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  expect(long.asked).toEqual(["1", "501"]);
  expect(row(50_040)).toHaveAttribute("aria-rowindex", "50042");
  expect(screen.getByText(/ of 100,000/)).toHaveTextContent(/^50,0/);
  expect(shownIn(box).every(({ dataset }) => dataset["rowId"] !== undefined)).toBe(true);
});

test("keys go to rows that are not mounted", async () => {
  const { box } = await renderList(100_000);
  row(0).focus();
  await press("{End}");
  const last = await findRow(99_999);
  await waitFor(() => expect(last).toHaveFocus());
  await press("{ArrowUp}{ArrowUp}");
  expect(row(99_997)).toHaveFocus();
  await press("{Home}");
  await waitFor(() => expect(row(0)).toHaveFocus());
  expect(box.scrollTop).toBeLessThan(200);
  await press("{PageDown}");
  const first = Number(document.activeElement?.getAttribute("aria-rowindex"));
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThan(15);
  for (let n = 0; n < 30; n++) await press("{ArrowDown}");
  expect(Number(document.activeElement?.getAttribute("aria-rowindex"))).toBe(first + 30);
  expect(shownIn(box)).toContain(document.activeElement);
  await press("{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}");
  expect(row(0)).toHaveFocus();
});

test("the row that has the focus stays, wherever the list is scrolled to", async () => {
  const { box } = await renderList(100_000);
  row(3).focus();
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  expect(row(3)).toHaveFocus();
  expect(row(3)).toHaveAttribute("aria-rowindex", "5");
  await press("{ArrowDown}");
  expect(row(4)).toHaveFocus();
  expect(shownIn(box)).toContain(row(4));
});

test("a list that shrinks to nothing while it is scrolled to the middle says that it is empty", async () => {
  const { long, box, client } = await renderList(100_000);
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  long.count = 30;
  await client.invalidateQueries();
  await findRow(29);
  await waitFor(() => expect(box.scrollHeight).toBeLessThan(3000));
  expect(screen.getByText(/of 30$/)).toBeVisible();
  long.count = 0;
  await client.invalidateQueries();
  expect(await screen.findByText("No members yet")).toBeVisible();
});

test("another order begins at the top, and the old rows stay until the new ones are there", async () => {
  const { long, box } = await renderList(100_000);
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  long.latency = 200;
  const user = keyboard.setup();
  await user.click(screen.getByRole("button", { name: "Member" }));
  await waitFor(() => expect(box.scrollTop).toBeLessThan(200));
  expect(screen.getByRole("grid")).toHaveAttribute("aria-busy", "true");
  expect(shownIn(box).every(({ dataset }) => dataset["rowId"] !== undefined)).toBe(true);
  await findRow(99_999);
  expect(screen.getByRole("grid")).toHaveAttribute("aria-busy", "false");
  expect(row(99_999)).toHaveAttribute("aria-rowindex", "2");
});

test("a quick scroll reads where it ends, and skeletons stand in until then", async () => {
  const { long, box } = await renderList(100_000);
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
  long.latency = 50;
  for (let n = 1; n <= 20; n++) {
    box.scrollTop = HEIGHT * n * 1000;
    await frame();
    expect(shownIn(box).length).toBeGreaterThan(5);
  }
  await findRow(20_000);
  // A busy machine may rest in between.
  expect(long.asked.length).toBeLessThan(20);
});

test("each page is read once while the list is scrolled through", async () => {
  const { long, box } = await renderList(100_000);
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(5_000_000));
  for (let n = 0; n < 250; n += 10) {
    box.scrollTop = HEIGHT * n;
    await findRow(n + 1);
  }
  expect(long.asked).toEqual(["1", "2", "3"]);
});

test("rows that were read are there at once when the list is scrolled back", async () => {
  const { long, box } = await renderList(100_000);
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  long.latency = 100_000;
  box.scrollTop = 0;
  await frame();
  expect(shownIn(box).every(({ dataset }) => dataset["rowId"] !== undefined)).toBe(true);
  expect(row(0)).toBeVisible();
});

test("with a change each second only the pages in sight are read again, and the rows stay", async () => {
  const { long, box, client } = await renderList(100_000);
  box.scrollTop = HEIGHT * 50_095;
  await findRow(50_095);
  await findRow(50_102);
  const before = row(50_102);
  long.asked.length = 0;
  for (let n = 0; n < 5; n++) {
    long.count += 1;
    await act(() => client.invalidateQueries());
    await screen.findByText(new RegExp(` of ${long.count.toLocaleString("en")}$`));
  }
  expect(long.asked).toEqual(Array.from({ length: 5 }, () => ["501", "502"]).flat());
  expect(row(50_102)).toBe(before);
  expect(box.scrollTop).toBe(HEIGHT * 50_095);
});

test("after an hour in the background only the pages in sight are read", async () => {
  const { long, client, box } = await renderList(100_000);
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  focusManager.setFocused(false);
  onTestFinished(() => focusManager.setFocused(undefined));
  // What left sight is forgotten by then; what is shown is not.
  for (const query of client.getQueryCache().findAll({ type: "inactive" })) client.getQueryCache().remove(query);
  for (const query of client.getQueryCache().findAll()) query.setState({ dataUpdatedAt: Date.now() - 3_600_000 });
  long.asked.length = 0;
  focusManager.setFocused(true);
  await waitFor(() => expect(long.asked).toEqual(["501"]));
  expect(row(50_040)).toBeVisible();
  box.scrollTop = 0;
  await findRow(0);
});

test("a row whose menu is open stays, wherever the list is scrolled to", async () => {
  const { box } = await renderList(100_000);
  const user = keyboard.setup();
  await user.click(screen.getByRole("button", { name: `Actions for ${nameAt(3)}` }));
  expect(await screen.findByRole("menu")).toBeVisible();
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  expect(screen.getByRole("menu")).toBeInTheDocument();
  expect(row(3)).toBeInTheDocument();
  await press("{Escape}");
  expect(screen.queryByRole("menu")).not.toBeInTheDocument();
});

test("what is printed says which rows they are, and is no empty space", async () => {
  const { box } = await renderList(100_000);
  box.scrollTop = HEIGHT * 50_040;
  await findRow(50_040);
  act(() => void dispatchEvent(new Event("beforeprint")));
  const rows = [...box.querySelectorAll("tbody > tr")];
  expect(rows.length).toBeLessThan(20);
  const [first, last] = [rows[0], rows.at(-1)].map((tr) => Number(tr?.getAttribute("aria-rowindex")) - 1);
  const text = `${first?.toLocaleString("en")}–${last?.toLocaleString("en")} of 100,000`;
  expect(screen.getByText(text)).toBeVisible();
  act(() => void dispatchEvent(new Event("afterprint")));
  await findRow(50_040);
});

test.each(["ltr", "rtl"])(
  "cards have their own heights, and the list keeps its place when it turns into them (%s)",
  async (dir) => {
    document.dir = dir;
    onTestFinished(() => document.documentElement.removeAttribute("dir"));
    const { box } = await renderList(100_000);
    box.scrollTop = HEIGHT * 50_040;
    await findRow(50_040);
    await page.viewport(375, 700);
    await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(7_000_000));
    await waitFor(() => expect(shownIn(box)).toContain(row(50_040)));
    expect(gapsIn(box)).toEqual([]);
    await page.viewport(1000, 700);
    await waitFor(() => expect(box.scrollHeight).toBeLessThan(6_000_000));
    await waitFor(() => expect(shownIn(box)).toContain(row(50_040)));
  },
);

test("a row whose removal is pending leaves no gap, also where two pages meet", async () => {
  const memory = createMemoryOrganization({
    members: Array.from({ length: 240 }, (_, index) => ({ userId: `user_${index}`, firstName: nameAt(index) })),
  });
  memory.latency = { removeMember: Infinity };
  renderIn(
    { client: new QueryClient(), organization: memory.organization },
    <div data-testid="box" style={{ height: 500, overflowY: "auto" }}>
      <MemberTable mode="infinite" />
    </div>,
  );
  const box = screen.getByTestId("box");
  await findRow(0);
  await waitFor(() => expect(box.scrollHeight).toBeGreaterThan(240 * HEIGHT));
  box.scrollTop = HEIGHT * 97;
  await findRow(101);
  await removeMember(keyboard.setup(), nameAt(98));
  await waitFor(() => expect(screen.queryByRole("row", { name: new RegExp(nameAt(98)) })).not.toBeInTheDocument());
  expect(row(97)).toHaveAttribute("aria-rowindex", "99");
  expect(row(99)).toHaveAttribute("aria-rowindex", "100");
  expect(row(100)).toHaveAttribute("aria-rowindex", "101");
  expect(row(101)).toHaveAttribute("aria-rowindex", "102");
  expect(screen.getByText(/ of 239$/)).toBeVisible();
});
