import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { personName } from "../../../src/organization/rules/personName.js";
import { createGate, refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { chooseAction } from "../../support/rowMenu.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

/** The table on its last page, whose rows are there. */
async function renderLastPage(count: number) {
  const setup = await setUp({ count });
  const page = Math.ceil(count / 10);
  const { data } = await setup.organization.getMemberships({ initialPage: page });
  renderIn(setup, <MemberTable defaultView={{ page }} />);
  await screen.findByText(`${(page - 1) * 10 + 1}–${count} of ${count}`);
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  setup.network.requests.length = 0;
  return { ...setup, user: userEvent.setup(), names: data.map(({ publicUserData }) => personName(publicUserData)) };
}

type Page = Awaited<ReturnType<typeof renderLastPage>>;

const sent = ({ network }: Page) =>
  network.requests.map(({ method, path }) => {
    const offset = new URLSearchParams(path.split("?")[1]).get("offset");
    return method === "GET" ? `GET from ${offset}` : method;
  });

const rows = () => screen.queryAllByRole("row").slice(1);

test("while a dialog asks about the last row of the last page, the page before is read, and shows with the confirmation", async () => {
  const table = await renderLastPage(21);
  const { user, client, network, names } = table;
  await chooseAction(user, must(names[0]), "Remove member");
  const dialog = within(await screen.findByRole("alertdialog"));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(sent(table)).toEqual(["GET from 10"]);
  const removal = createGate();
  network.intercept = async ({ method }) => {
    if (method !== "GET") await removal.opened;
    return undefined;
  };
  await user.click(dialog.getByRole("button", { name: "Remove member" }));
  await screen.findByText("11–20 of 20");
  expect(rows()).toHaveLength(10);
  expect(sent(table)).toEqual(["GET from 10", "DELETE"]);
  removal.open();
  await waitFor(() => expect(client.isMutating() + client.isFetching()).toBe(0));
  expect(sent(table)).toEqual(["GET from 10", "DELETE", "GET from 10"]);
  expect(screen.getByText("11–20 of 20")).toBeVisible();
});

test("a refused removal of the last row comes back to the last page, with the reason at the row", async () => {
  const { user, network, names } = await renderLastPage(21);
  await chooseAction(user, must(names[0]), "Remove member");
  const removal = createGate();
  network.intercept = async ({ method }) => {
    if (method === "GET") return undefined;
    await removal.opened;
    return refusal(500, "internal_error", "It failed.");
  };
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Remove member" }));
  await screen.findByText("11–20 of 20");
  removal.open();
  await screen.findByText("21–21 of 21");
  expect(await within(screen.getByRole("grid")).findByRole("button", { name: /^Try again/ })).toBeVisible();
});

test("the whole last page is removed at once: the page before shows with the confirmation", async () => {
  const table = await renderLastPage(23);
  const { user, client } = table;
  await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
  await user.click(await screen.findByRole("button", { name: "Remove 3 members" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await waitFor(() => expect(client.isFetching()).toBe(0));
  await user.click(dialog.getByRole("button", { name: "Remove 3 members" }));
  await screen.findByText("11–20 of 20");
  await waitFor(() => expect(client.isMutating() + client.isFetching()).toBe(0));
  expect(rows()).toHaveLength(10);
  expect(sent(table).filter((request) => request.startsWith("GET from 10"))).toHaveLength(2);
});
