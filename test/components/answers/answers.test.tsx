import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { memberDetails } from "../../../src/components/member-table/memberTableDialogs.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { offeredActions, removeMember } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import {
  fromOwnApi,
  InviteLink,
  MembersByDepartment,
  MembersInDanish,
  MembersInDialog,
  MembersOfDirectory,
  MembersToAdd,
  MembersWithSwitcher,
  OwnList,
  Sidebar,
  SideBySide,
} from "./examples.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

/** A switcher can also change by a shortcut or a route while a dialog is open. */
const switchTo = (id: string) =>
  fireEvent.change(screen.getByLabelText("Organization", { selector: "select" }), { target: { value: id } });

test("nothing of one organization shows in the other after switching", async () => {
  await memberDetails.load();
  const first = await setUp({ count: 24, metadata: () => ({ team: "Secret" }) });
  const second = await setUp({ count: 3 });
  render(
    <QueryClientProvider client={first.client}>
      <MembersWithSwitcher organizations={[first.organization, second.organization]} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();

  // A notice with undo, a write that never ends, a selection, a typed search, and an open dialog.
  await removeMember(user, "Bram Almeida");
  expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
  first.network.intercept = ({ method }) => (method === "GET" ? undefined : new Promise(() => {}));
  await removeMember(user, "Chiara Brandt");
  await waitFor(() => expect(screen.queryByRole("row", { name: /Chiara/ })).toBeNull());
  await user.click(screen.getByRole("checkbox", { name: /^Select all/ }));
  expect(await screen.findByText(/^\d+ selected/)).toBeVisible();
  await user.type(screen.getByRole("searchbox"), "a");
  await user.click(screen.getByRole("button", { name: "Ada Okafor" }));
  expect(await screen.findByRole("dialog", { name: /Ada Okafor/ })).toBeVisible();

  switchTo(second.organization.id);
  expect(await screen.findByText("1–3 of 3")).toBeVisible();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByText(/selected/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(screen.queryByText(/Removed/)).toBeNull();
  expect(screen.queryByDisplayValue("Secret")).toBeNull();
  expect(screen.getByRole("searchbox")).toHaveValue("");
  await user.keyboard("{Control>}z{/Control}");
  expect(second.network.requests.filter(({ method }) => method !== "GET")).toEqual([]);

  // The write that is pending still shows where it belongs, and only there.
  expect(screen.getByRole("row", { name: /Chiara/ })).toBeVisible();
  switchTo(first.organization.id);
  expect(await screen.findByRole("row", { name: /Ada Okafor/ })).toBeVisible();
  await screen.findByText(/of 22$/);
  expect(screen.queryByRole("row", { name: /Chiara/ })).toBeNull();
});

test("several organizations on one page have views of their own in the URL", async () => {
  const [first, second] = [await setUp({ count: 24 }), await setUp({ count: 13 })];
  render(
    <QueryClientProvider client={first.client}>
      <SideBySide organizations={[first.organization, second.organization]} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  expect(await screen.findByText("1–10 of 13")).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: "Next page" })[1] ?? document.body);
  expect(await screen.findByText("11–13 of 13")).toBeVisible();
  expect(await screen.findByText("1–10 of 24")).toBeVisible();
  expect(location.search).toBe(`?${second.organization.id}.page=2`);
});

test("the other short answers work", async () => {
  const setup = await setUp({
    count: 4,
    metadata: (index) => ({
      department: index % 2 ? ["Design", "Sales"] : "Sales",
      source: index === 1 && "directory",
    }),
  });
  renderIn(
    setup,
    <>
      <MembersByDepartment />
      <MembersOfDirectory />
      <MembersToAdd />
      <Sidebar />
      <InviteLink />
      <OwnList />
    </>,
  );
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Filter by Department" }), "Design");
  expect(await screen.findByText("1–2 of 2")).toBeVisible();
  expect(await screen.findByRole("button", { name: /can't be edited: Managed by your directory/ })).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Invite people" })).toHaveLength(2);
  expect(screen.getByRole("button", { name: "Add members" })).toBeVisible();
  const remove = screen.getAllByRole("button", { name: "Remove" });
  await user.click(remove.at(-1) ?? document.body);
  expect((await screen.findAllByText("1–3 of 3"))[0]).toBeVisible();
});

test("another language, a dialog of the app and an API of the app's own", async () => {
  const setup = await setUp({ count: 12 });
  const user = userEvent.setup();
  const danish = renderIn(setup, <MembersInDanish />);
  expect(await screen.findByRole("button", { name: "Inviter medlemmer" })).toBeVisible();
  danish.unmount();

  const dialog = renderIn(setup, <MembersInDialog />);
  await user.click(screen.getByRole("button", { name: "Manage members" }));
  const page = within(await screen.findByRole("dialog", { name: "Members of your team" }));
  await user.click(await page.findByRole("button", { name: "Invite members" }));
  expect(await screen.findByRole("dialog", { name: "Invite members" })).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Invite members" })).toBeNull());
  expect(screen.getByRole("dialog", { name: "Members of your team" })).toBeVisible();
  dialog.unmount();

  // The app's API, in the place of the network.
  vi.stubGlobal("fetch", async (url: string) => {
    const search = new URL(url, location.href).searchParams;
    const [initialPage, pageSize] = [Number(search.get("page")), Number(search.get("size"))];
    const { data, totalCount } = await setup.organization.getMemberships({ initialPage, pageSize });
    return Response.json({ rows: data, total: totalCount });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const organization = fromOwnApi("team", "ada");
  renderIn({ client: setup.client, organization }, <MembersPage />);
  expect(await screen.findByText("1–10 of 12")).toBeVisible();
  expect(await offeredActions(userEvent, "Bram Almeida")).not.toContain("Remove member");
});
