import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { userEvent as browserEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { memberDetails } from "../../../src/components/member-table/memberTableDialogs.js";
import { useUpdateMembershipMetadata } from "../../../src/hooks/writes/useUpdateMembershipMetadata.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { asServer } from "../../support/testBackend.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

type Setup = Awaited<ReturnType<typeof setUp>>;

const METADATA = { team: "Sales", seat: 42, remote: true, hours: { monday: [9, 12], friday: [9] } };

async function openPanel(options: Parameters<typeof setUp>[0] = {}, name = "Bram Almeida") {
  await memberDetails.load();
  const setup = await setUp({ count: 12, metadata: () => METADATA, ...options });
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  // Managers get checkboxes once their rights are known; readers get none.
  await user.click(await screen.findByRole("button", { name }));
  const panel = within(await screen.findByRole("dialog", { name: new RegExp(name) }));
  return { ...setup, user, panel };
}

/** What the server keeps of a member. */
async function keptOf({ organization, people }: Setup, index: number): Promise<unknown> {
  const { data } = await organization.getMemberships({ query: must(people[index]?.id) });
  return data.find(({ publicUserData }) => publicUserData.userId === people[index]?.id)?.publicMetadata;
}

const field = (panel: ReturnType<typeof within>, name: string) => panel.findByRole("textbox", { name });

test("a name opens the member's profile, permissions and join date; closing it restores the focus", async () => {
  const { panel, user } = await openPanel();
  expect(panel.getByRole("heading", { name: /Bram Almeida/ })).toBeVisible();
  expect(await panel.findByText("Read members")).toBeVisible();
  expect(panel.getByText("Joined")).toBeVisible();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: "Bram Almeida" })).toHaveFocus();
});

test("by keyboard alone a panel is opened, a detail changed and saved, and the panel closed", async () => {
  await memberDetails.load();
  const setup = await setUp({ count: 3, metadata: () => ({ team: "Sales" }) });
  renderIn(setup, <MemberTable />);
  const user = userEvent.setup();
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  const [first, row] = [screen.getByRole("row", { name: /Ada/ }), screen.getByRole("row", { name: /Bram/ })];
  for (let presses = 0; document.activeElement !== first && presses < 60; presses += 1) await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(row).toHaveFocus();
  await user.keyboard("{Enter}");
  const panel = within(await screen.findByRole("dialog", { name: /Bram Almeida/ }));
  const team = await field(panel, "team");
  for (let presses = 0; document.activeElement !== team && presses < 20; presses += 1) await user.tab();
  await user.keyboard("{End} west");
  const save = panel.getByRole("button", { name: "Save" });
  for (let presses = 0; document.activeElement !== save && presses < 20; presses += 1) await user.tab();
  await user.keyboard("{Enter}");
  await panel.findByText("Saved Bram Almeida's custom fields.");
  expect(save).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(row).toHaveFocus();
  expect(await keptOf(setup, 1)).toEqual({ team: "Sales west" });
});

test("only what was written is sent, and shows when it is saved", async () => {
  const setup = await openPanel();
  const { panel, user, network } = setup;
  await user.type(await field(panel, "team"), " west");
  const hours = await field(panel, "hours");
  await user.clear(hours);
  await user.paste('{ "monday": [8, 12], "sunday": { "on": true } }');
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(await panel.findByText("Saved Bram Almeida's custom fields.")).toBeVisible();
  expect(await keptOf(setup, 1)).toEqual({
    ...METADATA,
    team: "Sales west",
    hours: { monday: [8, 12], sunday: { on: true } },
  });
  expect(network.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(panel.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
});

test("fields of each kind can be removed and added", async () => {
  const setup = await openPanel();
  const { panel, user } = setup;
  await user.click(await panel.findByRole("button", { name: "Remove remote" }));
  await user.click(panel.getByRole("button", { name: "Remove seat" }));
  await user.click(panel.getByRole("button", { name: "Restore seat" }));
  await user.click(panel.getByRole("button", { name: "Add field" }));
  expect(panel.getByRole("textbox", { name: "Name" })).toHaveFocus();
  await user.keyboard("floor");
  await user.selectOptions(panel.getByRole("combobox", { name: "Type" }), "Number");
  await user.type(panel.getByRole("textbox", { name: "Value of floor" }), "3.5");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  const { remote: _, ...rest } = METADATA;
  expect(await keptOf(setup, 1)).toEqual({ ...rest, floor: 3.5 });
  expect(await field(panel, "floor")).toHaveValue("3.5");
});

test("a field that is removed and added again has the new value", async () => {
  const setup = await openPanel();
  const { panel, user } = setup;
  await user.click(await panel.findByRole("button", { name: "Remove hours" }));
  await user.click(panel.getByRole("button", { name: "Add field" }));
  await user.keyboard("hours");
  await user.selectOptions(panel.getByRole("combobox", { name: "Type" }), "JSON");
  await user.click(panel.getByRole("textbox", { name: "Value of hours" }));
  await user.paste('{ "monday": [9, 12] }');
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  expect(await keptOf(setup, 1)).toEqual({ ...METADATA, hours: { monday: [9, 12] } });
});

test.each([
  ["seat", "forty", "Not a number"],
  ["seat", "1,5", "Not a number"],
  ["seat", "12345678901234567891", "This number has too many digits"],
  ["hours", "[12345678901234567891]", "This number has too many digits"],
  ["hours", "{ monday: 1 }", "Not valid JSON"],
  ["hours", '{ "monday": null }', "“null” isn't allowed here"],
  ["hours", '{ "constructor": 1 }', "Contains a reserved name"],
])("%s written as %s shows a problem at its field, sends nothing and loses nothing", async (key, text, problem) => {
  const { panel, user, network } = await openPanel();
  const box = await field(panel, key);
  await user.clear(box);
  await user.click(box);
  await user.paste(text);
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(box).toHaveFocus();
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(new RegExp(problem));
  expect(box).toHaveValue(text);
  expect(network.requests.filter(({ method }) => method === "PATCH")).toHaveLength(0);
});

test.each([
  ["", "Enter a name."],
  ["team", "A field with this name already exists."],
  ["__proto__", "This name is reserved"],
])("a new detail cannot be called “%s”", async (key, problem) => {
  const { panel, user } = await openPanel();
  await user.click(await panel.findByRole("button", { name: "Add field" }));
  if (key) await user.paste(key);
  await user.click(panel.getByRole("button", { name: "Save" }));
  const name = panel.getByRole("textbox", { name: "Name" });
  expect(name).toHaveFocus();
  expect(name).toHaveAccessibleDescription(new RegExp(problem));
});

test("more than 8 KB is reported before it is sent", async () => {
  const { panel, user, network } = await openPanel();
  await user.click(await field(panel, "team"));
  await user.paste("x".repeat(9000));
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(panel.getByRole("alert")).toHaveTextContent("up to 8 KB");
  expect(network.requests.filter(({ method }) => method === "PATCH")).toHaveLength(0);
});

test("a text is on one line until it has a line break; then it grows, and the focus and the caret stay", async () => {
  const address = "Kade 12\n1013 AB Amsterdam";
  const setup = await openPanel({ metadata: () => ({ team: "Sales", address }) });
  const { panel, user } = setup;
  const tagOf = async (name: string) => (await field(panel, name)).tagName;
  expect([await tagOf("team"), await tagOf("address")]).toEqual(["INPUT", "TEXTAREA"]);
  expect(getComputedStyle(await field(panel, "address")).resize).toBe("none");
  // From the clipboard, in the middle of the text.
  await browserEvent.click(await field(panel, "address"));
  await browserEvent.keyboard("{ControlOrMeta>}a{/ControlOrMeta}");
  await browserEvent.copy();
  await browserEvent.click(await field(panel, "team"));
  await browserEvent.keyboard("{Home}{ArrowRight}");
  await browserEvent.paste();
  const team = await field(panel, "team");
  expect(team.tagName).toBe("TEXTAREA");
  expect(team).toHaveFocus();
  expect(team).toHaveValue(`S${address}ales`);
  await browserEvent.keyboard("!");
  expect(team).toHaveValue(`S${address}!ales`);
  // Without the line break it is one line again.
  await browserEvent.keyboard("{Home}{Backspace}, ");
  expect(await tagOf("team")).toBe("INPUT");
  expect(await field(panel, "team")).toHaveFocus();
  expect(await field(panel, "team")).toHaveValue("SKade 12, 1013 AB Amsterdam!ales");
  await browserEvent.keyboard("{Shift>}{Enter}{/Shift}");
  expect(await field(panel, "team")).toHaveFocus();
  const saved = { team: "SKade 12, \n1013 AB Amsterdam!ales", address };
  expect(await field(panel, "team")).toHaveValue(saved.team);
  // What ends a copied cell is no line.
  await user.paste("#\r\n");
  await user.click(panel.getByRole("button", { name: "Add field" }));
  await user.keyboard("note{Tab}{Tab}");
  await user.paste("a cell\r\n");
  expect((await field(panel, "Value of note")).tagName).toBe("INPUT");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  expect(await keptOf(setup, 1)).toEqual({ address, team: "SKade 12, \n#\n1013 AB Amsterdam!ales", note: "a cell" });
});

test("a refusal says why, and what was written is still there to be sent again", async () => {
  const setup = await openPanel();
  const { panel, user, network } = setup;
  await user.type(await field(panel, "team"), " west");
  network.intercept = ({ method }) =>
    method === "PATCH" ? refusal(409, "internal_error", "The details are locked for a minute.") : undefined;
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(await panel.findByRole("alert")).toHaveTextContent("The details are locked for a minute.");
  expect(await field(panel, "team")).toHaveValue("Sales west");
  network.intercept = () => undefined;
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  expect(panel.queryByRole("alert")).toBeNull();
  expect(await keptOf(setup, 1)).toEqual({ ...METADATA, team: "Sales west" });
});

test("another user's changes show, are noted where they were overwritten, and are not undone", async () => {
  const setup = await openPanel();
  const { panel, user, backend, organization, people, client } = setup;
  await user.type(await field(panel, "team"), " west");
  const hours = await field(panel, "hours");
  await user.clear(hours);
  await user.paste('{ "monday": [9, 12], "friday": [10] }');
  await asServer(backend)("PATCH", `/organizations/${organization.id}/memberships/${people[1]?.id}/metadata`, {
    public_metadata: { team: "Platform", seat: 7, hours: { sunday: [1] } },
  });
  await client.invalidateQueries();
  await waitFor(async () => expect(await field(panel, "seat")).toHaveValue("7"));
  expect(await field(panel, "team")).toHaveAccessibleDescription(/Someone changed this to Platform/);
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  expect(await keptOf(setup, 1)).toEqual({
    ...METADATA,
    team: "Sales west",
    seat: 7,
    hours: { monday: [9, 12], friday: [10], sunday: [1] },
  });
});

test("what was saved is undone from the notice", async () => {
  const setup = await openPanel();
  const { panel, user } = setup;
  await user.type(await field(panel, "team"), " west");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  await user.click(panel.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await keptOf(setup, 1)).toEqual(METADATA));
  await waitFor(async () => expect(await field(panel, "team")).toHaveValue("Sales"));
});

test("closing asks about what is not saved, and keeps it unless it may go", async () => {
  const { panel, user } = await openPanel();
  await user.type(await field(panel, "team"), " west");
  await user.keyboard("{Escape}");
  const question = within(await screen.findByRole("alertdialog", { name: "Discard your changes?" }));
  await user.click(question.getByRole("button", { name: "Cancel" }));
  expect(await field(panel, "team")).toHaveValue("Sales west");
  await user.keyboard("{Escape}");
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Discard" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

/** A promise that is fulfilled from outside. */
function latch<T>() {
  const gate: { open?: (value: T) => void } = {};
  const promise = new Promise<T>((resolve) => {
    gate.open = resolve;
  });
  return { promise, open: (value: T) => gate.open?.(value) };
}

const patches = ({ network }: Pick<Setup, "network">) => network.requests.filter(({ method }) => method === "PATCH");

test("undo reverts what was saved, and no change of another user", async () => {
  const setup = await openPanel();
  const { panel, user, organization, people } = setup;
  const team = await field(panel, "team");
  await organization.updateMembershipMetadata({ userId: must(people[1]?.id), publicMetadata: { phone: "123" } });
  await user.type(team, " west");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
  await user.click(panel.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await keptOf(setup, 1)).toEqual({ ...METADATA, phone: "123" }));
});

test("while the lists refetch, saved fields count as saved: no confirmation, and no note about another user's change", async () => {
  const { panel, user, network } = await openPanel();
  let isRefreshing = false;
  const refreshed = latch<undefined>();
  network.intercept = ({ method, url }) => {
    if (method === "PATCH") isRefreshing = true;
    return isRefreshing && method === "GET" && url.includes("/memberships?") ? refreshed.promise : undefined;
  };
  await user.type(await field(panel, "team"), " west");
  await user.click(panel.getByRole("button", { name: "Add field" }));
  await user.keyboard("desk{Tab}{Tab}4");
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(await field(panel, "desk")).toHaveValue("4");
  expect(panel.getByRole("button", { name: "Save" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByRole("dialog").textContent).not.toMatch(/Someone changed|already/);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(screen.queryByRole("dialog")).toBeNull();
  refreshed.open(undefined);
});

test("a panel that is closed while it saves stays until the answer, and where that is no, with what was written", async () => {
  const { panel, user, network } = await openPanel();
  const answered = latch<Response>();
  network.intercept = ({ method }) => (method === "PATCH" ? answered.promise : undefined);
  await user.type(await field(panel, "team"), " west");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  // Until it is answered, nothing else is written.
  await user.type(await field(panel, "team"), "ern");
  answered.open(refusal(503, "internal_error", "Busy."));
  expect(await panel.findByRole("alert")).toHaveTextContent("Busy.");
  expect(await field(panel, "team")).toHaveValue("Sales west");
  network.intercept = () => undefined;
  await user.click(panel.getByRole("button", { name: "Save" }));
  await panel.findByText("Saved Bram Almeida's custom fields.");
});

test("a panel that is closed while it saves goes when that is done", async () => {
  const setup = await openPanel();
  const { panel, user, network } = setup;
  network.latency = 300;
  await user.type(await field(panel, "team"), " west");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByRole("button", { name: "Bram Almeida" })).toHaveFocus();
  expect(await keptOf(setup, 1)).toMatchObject({ team: "Sales west" });
});

test("a second Save goes to what is wrong again, and takes the focus from nowhere else later", async () => {
  const { panel, user } = await openPanel();
  const seat = await field(panel, "seat");
  await user.clear(seat);
  await user.type(seat, "x");
  await user.click(panel.getByRole("button", { name: "Save" }));
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(seat).toHaveFocus();
  const team = await field(panel, "team");
  await user.click(team);
  await user.keyboard("abc");
  expect(team).toHaveFocus();
  expect(team).toHaveValue("Salesabc");
});

test("Save without a change sends nothing, and leaves the way to undo the last one", async () => {
  const setup = await openPanel();
  const { panel, user } = setup;
  await user.click(await panel.findByRole("button", { name: "Save" }));
  expect(patches(setup)).toHaveLength(0);
  await user.type(await field(panel, "seat"), "3{Enter}");
  await panel.findByText("Saved Bram Almeida's custom fields.");
  await user.keyboard("{Enter}");
  expect(patches(setup)).toHaveLength(1);
  await user.click(panel.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect(await keptOf(setup, 1)).toEqual(METADATA));
});

test("a member who may only read sees the same, and cannot write", async () => {
  const { panel } = await openPanel({ viewer: 2 });
  expect(await panel.findByText("Sales")).toBeVisible();
  expect(panel.getByText("Yes")).toBeVisible();
  expect(panel.queryByRole("textbox")).toBeNull();
  expect(panel.queryByRole("button", { name: "Save" })).toBeNull();
  expect(panel.queryByRole("region", { name: "History" })).toBeNull();
});

test("a viewer who loses the right while editing is told, and keeps their edits", async () => {
  const { panel, user, backend, organization, people } = await openPanel();
  await user.type(await field(panel, "team"), " west");
  const send = asServer(backend);
  await send("PATCH", `/organizations/${organization.id}/memberships/${people[1]?.id}`, { role: "org:admin" });
  await send("PATCH", `/organizations/${organization.id}/memberships/${people[0]?.id}`, { role: "org:member" });
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(await panel.findByRole("alert")).toBeVisible();
  expect(await field(panel, "team")).toHaveValue("Sales west");
  await waitFor(() => expect(panel.queryByRole("region", { name: "History" })).toBeNull());
  expect(await field(panel, "team")).toHaveValue("Sales west");
});

test("the panel shows a changed role and a removed member", async () => {
  const { panel, backend, organization, people, client } = await openPanel();
  const send = asServer(backend);
  const path = `/organizations/${organization.id}/memberships/${people[1]?.id}`;
  await send("PATCH", path, { role: "org:admin" });
  await client.invalidateQueries();
  expect(await panel.findByText("Someone changed Bram Almeida's role to Admin.")).toBeVisible();
  expect(await panel.findByText("Manage members")).toBeVisible();
  await send("DELETE", path);
  await client.invalidateQueries();
  expect(await panel.findByText("Bram Almeida is no longer a member.")).toBeVisible();
});

test("what was done to them is listed, also what has just been done", async () => {
  const { panel, user } = await openPanel();
  const history = within(await panel.findByRole("region", { name: "History" }));
  await user.type(await field(panel, "team"), " west");
  await user.click(panel.getByRole("button", { name: "Save" }));
  expect(await history.findByText("team")).toBeVisible();
});

test("a refused write of details stands at no row: trying it again there would be another write", async () => {
  const setup = await setUp({ count: 3 });
  setup.network.intercept = ({ method }) =>
    method === "PATCH" ? refusal(409, "internal_error", "Locked.") : undefined;
  function Write() {
    const { mutate, isError } = useUpdateMembershipMetadata();
    const userId = must(setup.people[1]?.id);
    return (
      <button onClick={() => mutate({ userId, publicMetadata: { a: 1 } })}>{isError ? "Refused" : "Write"}</button>
    );
  }
  renderIn(
    setup,
    <>
      <Write />
      <MemberTable />
    </>,
  );
  await screen.findByRole("checkbox", { name: "Select Bram Almeida" });
  await userEvent.click(screen.getByRole("button", { name: "Write" }));
  await screen.findByRole("button", { name: "Refused" });
  expect(screen.queryByRole("button", { name: "Try again for Bram Almeida" })).toBeNull();
});
