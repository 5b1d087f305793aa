import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { MemberTable, type MemberTableProps } from "../../../src/components/member-table/MemberTable.js";
import { memberColumns } from "../../../src/components/member-table/memberColumns.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { openActions } from "../../support/rowMenu.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import { must } from "../../support/must.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

const DAY = 86_400_000;

type Setup = Awaited<ReturnType<typeof setUp>>;

/** Twelve members: Bram and Chiara are to be changed, Ada manages. */
async function renderStatus(
  prepare: (setup: Setup, idOf: (index: number) => string) => Promise<unknown> = async () => undefined,
  props: MemberTableProps = {},
) {
  const setup = await setUp({ count: 12 });
  const idOf = (index: number) => must(setup.people[index]?.id);
  await prepare(setup, idOf);
  renderIn(
    setup,
    <LocaleProvider timeZone="Europe/Zurich">
      <MemberTable defaultView={{ pageSize: 25 }} {...props} />
    </LocaleProvider>,
  );
  const { firstName, lastName } = must(setup.people[3]);
  await screen.findByRole("checkbox", { name: `Select ${firstName} ${lastName}` });
  const user = userEvent.setup();
  const choose = async (name: string, item: string) => {
    await openActions(user, name);
    await user.click(await screen.findByRole("menuitem", { name: item }));
  };
  const statusNow = async (index: number) => {
    const { data } = await setup.organization.getMemberships({ pageSize: 100 });
    return must(data.find(({ publicUserData }) => publicUserData.userId === idOf(index)));
  };
  return { ...setup, user, idOf, choose, statusNow };
}

const row = (name: string) => screen.getByRole("row", { name: new RegExp(`^${name}`) });
const filterBy = (user: ReturnType<typeof userEvent.setup>, status: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Filter by status" }), status);

describe("deactivating", () => {
  test("asks, names what stays, takes the member out of the active ones, and can be undone", async () => {
    const { user, choose, statusNow } = await renderStatus();
    await choose("Bram Almeida", "Deactivate");
    const asked = within(await screen.findByRole("alertdialog", { name: "Deactivate Bram Almeida?" }));
    expect(asked.getByText(/Their role, custom fields and history stay\./)).toBeVisible();
    await user.click(await asked.findByRole("button", { name: "Deactivate" }));
    expect(await screen.findByText("Deactivated Bram Almeida.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("row", { name: /^Bram Almeida/ })).toBeNull());
    expect((await statusNow(1)).status).toBe("inactive");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("row", { name: /^Bram Almeida/ })).toBeVisible();
    await waitFor(async () => expect((await statusNow(1)).status).toBe("active"));
  });

  test("an inactive member is found by the filter, has a badge, and is reactivated from their menu", async () => {
    const { user, choose, statusNow } = await renderStatus(({ organization }, idOf) =>
      organization.deactivateMember(idOf(1)),
    );
    expect(screen.queryByRole("row", { name: /^Bram Almeida/ })).toBeNull();
    await filterBy(user, "inactive");
    expect(await screen.findByRole("row", { name: /^Bram Almeida.*Inactive/ })).toBeVisible();
    expect(within(row("Bram Almeida")).getByText("Inactive")).toBeVisible();
    expect(await screen.findByText("1–1 of 1")).toBeVisible();
    await choose("Bram Almeida", "Reactivate");
    expect(await screen.findByText(/^Reactivated Bram Almeida\./)).toBeVisible();
    await waitFor(async () => expect((await statusNow(1)).status).toBe("active"));
    await filterBy(user, "");
    expect(await screen.findByRole("row", { name: /^Bram Almeida/ })).toBeVisible();
  });

  test("without a free seat, the row says why the member isn't reactivated", async () => {
    const { user, choose } = await renderStatus(async ({ organization }, idOf) => {
      await organization.deactivateMember(idOf(1));
      await (
        await openTabDatabase()
      ).query("update roster_organizations set max_allowed_memberships = 11 where id = $1", [organization.id]);
    });
    await filterBy(user, "all");
    await screen.findByRole("row", { name: /^Bram Almeida/ });
    await choose("Bram Almeida", "Reactivate");
    expect(await screen.findByText(/^Couldn't reactivate Bram Almeida\./)).toBeVisible();
    expect(screen.getByText(/no seats left/)).toBeVisible();
  });

  test("the last one who can manage members can't be deactivated, and is told so", async () => {
    const { choose } = await renderStatus();
    await choose("Ada Okafor", "Deactivate");
    const asked = within(await screen.findByRole("alertdialog"));
    expect(await asked.findByText(/^You're the last member who can manage this organization\./)).toBeVisible();
    expect(asked.getByRole("button", { name: "Deactivate" })).toHaveAttribute("aria-disabled", "true");
  });

  test("the dialog that removes offers it as the gentler way", async () => {
    const { user, choose, statusNow } = await renderStatus();
    await choose("Bram Almeida", "Remove member");
    const asked = within(await screen.findByRole("alertdialog", { name: "Remove Bram Almeida?" }));
    await user.click(await asked.findByRole("button", { name: "Deactivate instead" }));
    expect(await screen.findByText("Deactivated Bram Almeida.")).toBeVisible();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await waitFor(async () => expect((await statusNow(1)).status).toBe("inactive"));
  });

  test("many are deactivated at once, and reactivated", async () => {
    const { user, statusNow } = await renderStatus();
    for (const name of ["Bram Almeida", "Chiara Brandt"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    }
    await user.click(await screen.findByRole("button", { name: "Deactivate 2 members" }));
    const asked = within(await screen.findByRole("alertdialog", { name: "Deactivate 2 members?" }));
    await user.click(await asked.findByRole("button", { name: "Deactivate 2 members" }));
    expect(await screen.findByText("Deactivated 2 members.")).toBeVisible();
    expect((await statusNow(2)).status).toBe("inactive");
    await filterBy(user, "inactive");
    await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Chiara Brandt" }));
    await user.click(await screen.findByRole("button", { name: "Reactivate 2 members" }));
    expect(await screen.findByText(/^Reactivated 2 members\./)).toBeVisible();
    expect((await statusNow(1)).status).toBe("active");
  });

  test("a viewer who may not manage, and a backend without statuses, have neither actions nor a filter", async () => {
    const setup = await setUp({ count: 12 });
    const { deactivateMember: _, reactivateMember: __, updateMemberExpiry: ___, ...without } = setup.organization;
    const organization = { ...without, membershipFilterFields: ["created_at"] as const };
    renderIn({ ...setup, organization }, <MemberTable />);
    await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
    expect(screen.queryByRole("combobox", { name: "Filter by status" })).toBeNull();
    const menu = await openActions(userEvent.setup(), "Bram Almeida");
    expect(menu.queryByRole("menuitem", { name: /Deactivate|end of access/ })).toBeNull();
  });
});

describe("access that ends", () => {
  test("gets a day, ends with it where the viewer is, shows in the row, and is taken away again", async () => {
    const { user, choose, statusNow } = await renderStatus();
    await choose("Bram Almeida", "Set end of access");
    const dialog = within(await screen.findByRole("dialog", { name: "When does Bram Almeida's access end?" }));
    const field = await dialog.findByLabelText("Access ends");
    await user.type(field, "2099-12-31");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await within(row("Bram Almeida")).findByText("Ends Dec 31, 2099")).toBeVisible();
    // The last millisecond of the day in Zurich.
    await waitFor(async () => expect((await statusNow(1)).expiresAt).toBe(Date.UTC(2099, 11, 31, 22, 59, 59, 999)));
    expect(row("Bram Almeida")).toHaveAccessibleName(/Ends Dec 31, 2099/);

    await choose("Bram Almeida", "Set end of access");
    const again = within(await screen.findByRole("dialog", { name: /Bram Almeida's access/ }));
    expect(await again.findByLabelText("Access ends")).toHaveValue("2099-12-31");
    await user.click(again.getByRole("button", { name: "Remove end date" }));
    await user.click(again.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(within(row("Bram Almeida")).queryByText(/^Ends/)).toBeNull());
    await waitFor(async () => expect((await statusNow(1)).expiresAt).toBeNull());
  });

  test("a day that is over, or after the year 9999, is refused beside the field, and nothing is lost", async () => {
    const { user, choose, statusNow } = await renderStatus();
    await choose("Bram Almeida", "Set end of access");
    const dialog = within(await screen.findByRole("dialog", { name: /Bram Almeida's access/ }));
    const field = await dialog.findByLabelText("Access ends");
    await user.type(field, "2020-01-01");
    expect(await dialog.findByText("Choose a date from today until the year 9999.")).toBeVisible();
    expect(field).toBeInvalid();
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(field).toHaveValue("2020-01-01");
    expect((await statusNow(1)).expiresAt).toBeNull();
  });

  test("the last one who can manage members gets no end", async () => {
    const { user, choose } = await renderStatus();
    await choose("Ada Okafor", "Set end of access");
    const dialog = within(await screen.findByRole("dialog", { name: /Ada Okafor's access/ }));
    await user.type(await dialog.findByLabelText("Access ends"), "2099-12-31");
    expect(await dialog.findByText(/^You're the last member who can manage this organization\./)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
  });

  test("is filtered by soon, and reads as expired once it is over", async () => {
    const { user, choose, people } = await renderStatus(async ({ organization }, idOf) => {
      await organization.updateMemberExpiry({ userId: idOf(1), expiresAt: Date.now() + 3 * DAY + 3_600_000 });
      await organization.updateMemberExpiry({ userId: idOf(2), expiresAt: Date.now() + 90 * DAY });
      await (
        await openTabDatabase()
      ).query("update roster_memberships set expires_at = now() - interval '1 day' where user_id = $1", [idOf(4)]);
    });
    await filterBy(user, "ending");
    expect(await screen.findByText("1–1 of 1")).toBeVisible();
    expect(within(row("Bram Almeida")).getByText("Ends in 3 days")).toBeVisible();
    await filterBy(user, "expired");
    expect(await screen.findByText("Expired", { selector: "[data-slot=badge]" })).toBeVisible();
    const name = `${people[4]?.firstName} ${people[4]?.lastName}`;
    await choose(name, "Set end of access");
    const dialog = within(await screen.findByRole("dialog", { name: /access end/ }));
    await user.clear(await dialog.findByLabelText("Access ends"));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(new RegExp(`^Changed when ${name}'s access ends`))).toBeVisible();
  });

  test("columns show status and end", async () => {
    await renderStatus(
      ({ organization }, idOf) =>
        organization.updateMemberExpiry({ userId: idOf(1), expiresAt: Date.UTC(2099, 0, 15, 12) }),
      { columns: [memberColumns.status, memberColumns.accessEnds] },
    );
    expect(within(row("Bram Almeida")).getByRole("gridcell", { name: /Jan 15, 2099$/ })).toBeVisible();
    expect(within(row("Chiara Brandt")).getByRole("gridcell", { name: /Active$/ })).toBeVisible();
  });
});

test("screen readers hear how a deactivation went", async () => {
  const { user, choose } = await renderStatus();
  await choose("Bram Almeida", "Deactivate");
  const asked = within(await screen.findByRole("alertdialog"));
  await user.click(await asked.findByRole("button", { name: "Deactivate" }));
  expect(await heard("Deactivated Bram Almeida.")).toBeInTheDocument();
});
