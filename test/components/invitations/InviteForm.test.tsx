import { MutationObserver, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { InviteManager } from "../../../src/components/invitations/InviteManager.js";
import { OrganizationProvider } from "../../../src/hooks/OrganizationProvider.js";
import type { Organization } from "../../../src/organization/Organization.js";
import { updateMemberOptions } from "../../../src/query/writes/memberWrites.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import type { TestOrganizationOptions } from "../../support/createTestOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";
import { cell, row } from "../../support/rowMenu.js";

afterEach(cleanup);

async function renderManager(options: TestOrganizationOptions = {}) {
  const setup = await setUp({ count: 3, maxInvitationsPerCall: 25, ...options });
  renderIn(setup, <InviteManager />);
  const field = await screen.findByRole("textbox", { name: "Email addresses" });
  await screen.findByRole("button", { name: "Role Member" });
  const user = userEvent.setup();
  const paste = async (text: string) => {
    await user.click(field);
    await user.paste(text);
  };
  return { ...setup, field, user, paste };
}

const addresses = () =>
  [...document.querySelectorAll('[data-slot="address-text"] bdi')].map(({ textContent }) => textContent);
const count = () => document.querySelector('[data-slot="address-count"]')?.textContent;
const sentAddresses = async (requests: readonly { path: string; method: string }[]) =>
  requests.filter(({ method, path }) => method === "POST" && path.endsWith("/invitation_batches")).length;
/** Where a text begins that is read from the right. */
const endOf = (element: Element | null | undefined) => {
  const range = document.createRange();
  if (element) range.selectNodeContents(element);
  return Math.round(range.getBoundingClientRect().right);
};
const guests = (number: number) => Array.from({ length: number }, (_, n) => `guest${n + 1}@guests.test`);
const pendingOf = async ({ organization }: Awaited<ReturnType<typeof renderManager>>) => {
  const { data } = await organization.getInvitations({ status: ["pending"], pageSize: 500, orderBy: "email_address" });
  return data.map(({ emailAddress }) => emailAddress);
};

test("a space, a comma or Enter ends an address; a space does not cut a name", async () => {
  const { field, user } = await renderManager();
  await user.type(field, "ann@guests.test bob@guests.test,");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
  await user.type(field, "Carla Lopez <carla@guests.test>");
  expect(field).toHaveValue("Carla Lopez <carla@guests.test>");
  await user.keyboard("{Enter}");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test", "carla@guests.test"]);
  expect(field).toHaveValue("");
  expect(count()).toBe("3 addresses");
});

test("Enter never sends, though it is held down", async () => {
  const { field, user, network } = await renderManager();
  await user.type(field, "ann@guests.test{Enter>20/}");
  expect(await sentAddresses(network.requests)).toBe(0);
  expect(addresses()).toEqual(["ann@guests.test"]);
});

test("a pasted list is read, repetitions are left out and said, bad ones are told with their reason", async () => {
  const { paste } = await renderManager();
  await paste('Ann Lee <ann@guests.test>; "Lopez, Bob" <bob@guests.test>\nANN@guests.test\nerin@@guests.test');
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test", "erin@@guests.test"]);
  expect(count()).toBe("3 addresses, 1 to fix");
  expect(screen.getByText("Added 3 addresses. 1 needs fixing. ANN@guests.test is already in the list.")).toBeVisible();
  const problems = screen.getByRole("list", { name: "1 address can't be invited." });
  expect(problems).toHaveTextContent("More than one “@”");
});

test("a single word that is pasted goes into the field, where it is completed", async () => {
  const { field, user, paste } = await renderManager();
  await user.type(field, "ann@");
  await paste("guests.test");
  expect(field).toHaveValue("ann@guests.test");
  expect(addresses()).toEqual([]);
});

test("an address is fixed where it stands, and Escape leaves it as it was", async () => {
  const { user, paste } = await renderManager();
  await paste("ann@guests.test, bob@guests");
  await user.click(
    within(screen.getByRole("list", { name: "1 address can't be invited." })).getByRole("button", { name: /^Edit/ }),
  );
  const edit = screen.getByRole("textbox", { name: "Edit bob@guests" });
  expect(edit).toHaveFocus();
  await user.type(edit, ".nonsense{Escape}");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests"]);
  await user.click(screen.getByRole("button", { name: /^Edit bob@guests:/ }));
  await user.type(screen.getByRole("textbox", { name: "Edit bob@guests" }), ".test{Enter}");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
  expect(count()).toBe("2 addresses");
});

test("all addresses can be removed at once, and restored", async () => {
  const { user, paste } = await renderManager();
  await paste("ann@guests.test, bob@guests.test");
  await user.click(screen.getByRole("button", { name: "Remove all" }));
  expect(addresses()).toEqual([]);
  expect(screen.getByText("Removed 2 addresses.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
});

test("what stands in the field is counted and sent too, and stays there when the focus leaves it or data comes", async () => {
  const setup = await renderManager();
  const { user, field, client } = setup;
  await user.type(field, "ann@guests.test bob@guests.test");
  await user.click(screen.getByRole("tab", { name: "Revoked" }));
  await act(() => client.invalidateQueries());
  expect(field).toHaveValue("bob@guests.test");
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  expect(await screen.findByText("Sent 2 invitations.")).toBeVisible();
  expect(await pendingOf(setup)).toEqual(["ann@guests.test", "bob@guests.test"]);
});

test("the keyboard goes among the addresses, takes them out, and comes back to the field", async () => {
  const { field, user, paste } = await renderManager();
  await paste("ann@guests.test, bob@guests.test, carla@guests.test");
  await user.keyboard("{Backspace}");
  expect(screen.getByRole("button", { name: "Edit carla@guests.test" })).toHaveFocus();
  await user.keyboard("{ArrowLeft}{Delete}");
  expect(addresses()).toEqual(["ann@guests.test", "carla@guests.test"]);
  expect(screen.getByRole("button", { name: "Edit carla@guests.test" })).toHaveFocus();
  expect(screen.getByText("Removed bob@guests.test.")).toBeInTheDocument();
  await user.keyboard("{Home}");
  expect(screen.getByRole("button", { name: "Edit ann@guests.test" })).toHaveFocus();
  await user.keyboard("{End}");
  expect(field).toHaveFocus();
});

test("a .csv file with a header and a column of roles invites each as what it says", async () => {
  const setup = await renderManager();
  const { user, organization } = setup;
  const text = "Name;E-Mail;Role\nAnn Lee;ann@guests.test;Admin\nBob;bob@guests.test;\nCy;cy@guests.test;Boss";
  await user.upload(screen.getByLabelText("Open file", { selector: "input" }), new File([text], "team.csv"));
  await waitFor(() => expect(count()).toBe("3 addresses"));
  expect(screen.getByText(/You can.t assign Boss/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Send 3 invitations" }));
  expect(await screen.findByText("Sent 3 invitations.")).toBeVisible();
  const { data } = await organization.getInvitations({ orderBy: "email_address" });
  expect(data.map(({ emailAddress, role }) => [emailAddress, role])).toEqual([
    ["ann@guests.test", "org:admin"],
    ["bob@guests.test", "org:member"],
    ["cy@guests.test", "org:member"],
  ]);
});

test("a file that is dropped is read; one that is no text says what to do", async () => {
  const { field } = await renderManager();
  const box = field.closest('[data-slot="address-field"]') ?? field;
  const drop = (file: File) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    fireEvent(box, new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  };
  drop(new File(["ann@guests.test\nbob@guests.test"], "guests.txt"));
  await waitFor(() => expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]));
  drop(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "team.xlsx"));
  expect(await screen.findByRole("alert")).toHaveTextContent("team.xlsx isn't a text file.");
  expect(addresses()).toHaveLength(2);
});

test("ten thousand lines of a file can be read, counted and sent, and the page shows some of them", async () => {
  const { user } = await renderManager();
  const file = new File([guests(10_000).join("\n")], "many.txt");
  await user.upload(screen.getByLabelText("Open file", { selector: "input" }), file);
  await waitFor(() => expect(count()).toBe("10,000 addresses"));
  expect(addresses()).toHaveLength(500);
  expect(screen.getByText("9,500 more")).toBeVisible();
  expect(screen.getByRole("button", { name: "Send 10,000 invitations" })).toBeVisible();
});

test("a double click sends once; who is invited leaves the field and stands in the list", async () => {
  const setup = await renderManager();
  const { user, field, network } = setup;
  await user.type(field, "ann@guests.test bob@guests.test");
  await user.dblClick(screen.getByRole("button", { name: /^Send/ }));
  expect(await screen.findByText("Sent 2 invitations.")).toBeVisible();
  expect(await sentAddresses(network.requests)).toBe(1);
  expect(addresses()).toEqual([]);
  expect(field).toHaveValue("");
  const list = await screen.findByRole("grid", { name: "Invitations" });
  await waitFor(() => expect(list).toHaveTextContent("bob@guests.test"));
  expect(await pendingOf(setup)).toEqual(["ann@guests.test", "bob@guests.test"]);
});

test("the second press of a double click says nothing, though all was sent in between", async () => {
  const { user, field, network } = await renderManager();
  await user.type(field, "ann@guests.test");
  const send = screen.getByRole("button", { name: "Send 1 invitation" });
  await user.click(send);
  expect(await screen.findByText("Sent 1 invitation.")).toBeVisible();
  act(() => void send.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 2 })));
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(screen.getByText("Sent 1 invitation.")).toBeVisible();
  expect(await sentAddresses(network.requests)).toBe(1);
});

test("an address that is being sent stands in the list as such", async () => {
  const { user, field, network } = await renderManager();
  await screen.findByText("No pending invitations");
  network.latency = 300;
  await user.type(field, "ann@guests.test");
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  const sent = within(screen.getByRole("grid", { name: "Invitations" }));
  expect(sent.getByRole("row", { name: /^ann@guests.test/ })).toHaveTextContent("ann@guests.testSending…");
  await waitFor(() => expect(cell(row("ann@guests.test"), "Expires")).toHaveTextContent("in 30 days"));
  expect(sent.getAllByRole("rowheader")).toHaveLength(1);
});

test("who could not be invited stays, with the reason; an invitation of old can be sent again", async () => {
  const setup = await renderManager({ maxAllowedMemberships: 5 });
  const { user, paste, organization, people } = setup;
  // Another administrator was first.
  await organization.inviteMembers({ emailAddresses: ["bob@guests.test"], role: "org:member" });
  await paste(`${people[1]?.emailAddress}\nBOB@guests.test\ncy@guests.test\ndora@guests.test`);
  await user.click(screen.getByRole("button", { name: "Send 4 invitations" }));
  expect(await screen.findByText("Sent 1 invitation. 3 addresses can't be invited.")).toBeVisible();
  const problems = screen.getByRole("list", { name: "3 addresses can't be invited." });
  expect(
    within(problems)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    `${people[1]?.emailAddress}Already a member.Remove`,
    "BOB@guests.testAlready invited.ResendRemove",
    "dora@guests.testNo seats left.Remove",
  ]);
  await user.click(within(problems).getByRole("button", { name: "Resend invitation to BOB@guests.test" }));
  expect(await screen.findByText("Resent the invitation to BOB@guests.test.")).toBeVisible();
  expect(addresses()).toEqual([people[1]?.emailAddress, "dora@guests.test"]);
  expect(screen.getByText("1 to fix")).toBeVisible();
});

test("without a seat nothing is retried, until another administrator frees one", async () => {
  const { user, paste, organization, network } = await renderManager({ maxAllowedMemberships: 4 });
  const [invited] = await organization.inviteMembers({ emailAddresses: ["bob@guests.test"], role: "org:member" });
  await paste("dora@guests.test\n");
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  const retry = await screen.findByRole("button", { name: "Retry 1 failed" });
  await waitFor(() => expect(retry).toHaveAttribute("aria-disabled", "true"));
  expect(retry).toHaveAccessibleDescription("No seats left");

  const before = network.requests.length;
  await organization.revokeInvitation(must(invited?.outcome === "invited" ? invited.invitation.id : undefined));
  await user.click(retry);
  await waitFor(() => expect(retry).toHaveAttribute("aria-disabled", "false"));
  expect(await sentAddresses(network.requests.slice(before))).toBe(0);
  await user.click(retry);
  expect(await screen.findByText("Sent 1 invitation.")).toBeVisible();
});

test("the network is lost at the second of four chunks: nothing is lost, and Retry sends only what is not invited", async () => {
  const setup = await renderManager();
  const { user, paste, network } = setup;
  let batches = 0;
  network.intercept = ({ url }) => {
    if (url.endsWith("/invitation_batches") && ++batches > 1) throw new TypeError("Failed to fetch");
    return undefined;
  };
  const all = guests(100);
  await paste(all.join("\n"));
  await user.click(screen.getByRole("button", { name: "Send 100 invitations" }));
  expect(await screen.findByText("Sent 25 invitations. 75 addresses can't be invited.")).toBeVisible();
  expect(addresses()).toEqual(all.slice(25));
  network.intercept = () => undefined;
  const before = network.requests.length;
  await user.click(screen.getByRole("button", { name: "Retry 75 failed" }));
  expect(await screen.findByText("Sent 75 invitations.")).toBeVisible();
  expect(await sentAddresses(network.requests.slice(before))).toBe(3);
  expect((await pendingOf(setup)).toSorted()).toEqual(all.toSorted());
});

test("sending can be stopped between chunks: the rest stays", async () => {
  const { user, paste, network } = await renderManager();
  network.latency = 150;
  await paste(guests(60).join("\n"));
  await user.click(screen.getByRole("button", { name: "Send 60 invitations" }));
  expect(await screen.findByRole("progressbar", { name: "Sent 25 of 60" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  expect(
    await screen.findByText("Sent 50 invitations. 10 addresses weren't invited and are still in the list."),
  ).toBeVisible();
  expect(addresses()).toEqual(guests(60).slice(50));
  expect(screen.getByRole("button", { name: "Send 10 invitations" })).toHaveFocus();
});

test("addresses that are being sent can neither be removed nor edited, and a new message stays", async () => {
  const { user, paste, network } = await renderManager();
  await paste("ann@guests.test, bob@guests.test");
  const held: { answer?: () => void } = {};
  const isHeld = new Promise<undefined>((resolve) => {
    held.answer = () => resolve(undefined);
  });
  network.intercept = ({ method }) => (method === "POST" ? isHeld : undefined);
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  await user.click(screen.getByRole("button", { name: "Remove ann@guests.test" }));
  await user.click(screen.getByRole("button", { name: "Remove all" }));
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
  await user.type(screen.getByRole("textbox", { name: /message/ }), "For the next");
  held.answer?.();
  expect(await screen.findByText("Sent 2 invitations.")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /message/ })).toHaveValue("For the next");
});

test("a long sending does not hold up other writes", async () => {
  const { paste, user, network, organization, client, people } = await renderManager();
  await paste(guests(100).join("\n"));
  network.latency = 200;
  await user.click(screen.getByRole("button", { name: "Send 100 invitations" }));
  const write = new MutationObserver(client, updateMemberOptions(client, organization));
  await write.mutate({ userId: must(people[1]?.id), role: "org:admin" });
  expect(screen.getByRole("progressbar")).toBeInTheDocument();
  expect(await screen.findByText("Sent 100 invitations.")).toBeVisible();
});

test("an edited address is saved when the window loses the focus, and emptying it removes it", async () => {
  const { user, paste } = await renderManager();
  await paste("ann@guests.test, bob@guests.test");
  await user.click(screen.getByRole("button", { name: "Edit bob@guests.test" }));
  const edit = screen.getByRole("textbox", { name: "Edit bob@guests.test" });
  await user.clear(edit);
  fireEvent.blur(edit);
  expect(addresses()).toEqual(["ann@guests.test"]);
  expect(edit).toBeInTheDocument();
  await user.keyboard("{Enter}");
  expect(screen.getByText("Removed bob@guests.test.")).toBeInTheDocument();
});

test("a held-down Backspace empties the field and removes no address", async () => {
  const { field, user } = await renderManager();
  await user.type(field, "ann@guests.test bob@guests.test cy");
  await user.keyboard("{Backspace>30/}");
  expect(field).toHaveValue("");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
});

test("another organization begins with nothing, and nothing more is sent into it", async () => {
  const one = await setUp({ count: 3 });
  const other = await setUp({ count: 3 });
  const App = ({ organization }: { readonly organization: Organization }) => (
    <QueryClientProvider client={one.client}>
      <OrganizationProvider organization={organization}>
        <InviteManager />
      </OrganizationProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(<App organization={one.organization} />);
  const user = userEvent.setup();
  await screen.findByRole("button", { name: "Role Member" });
  await user.click(screen.getByRole("textbox", { name: "Email addresses" }));
  await user.paste("Email,Role\nann@guests.test,Member\nbob@guests.test,Admin\nnobody,Admin");
  one.network.latency = 200;
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  rerender(<App organization={other.organization} />);
  await screen.findByRole("button", { name: "Role Member" });
  expect(addresses()).toEqual([]);
  await waitFor(() => expect(one.client.isMutating()).toBe(0));
  one.network.latency = 0;
  expect((await one.organization.getInvitations()).totalCount).toBe(1);
  expect((await other.organization.getInvitations()).totalCount).toBe(0);
});

test("a file that comes before the roles are known keeps its roles; of two files, the bad one is told", async () => {
  const setup = await setUp({ count: 3 });
  setup.network.latency = 150;
  renderIn(setup, <InviteManager defaultRole="org:member" />);
  const input = await screen.findByLabelText("Open file", { selector: "input" });
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(input, [
    new File([new Uint8Array([80, 75, 0])], "team.xlsx"),
    new File(["Email,Role\nann@guests.test,Admin"], "team.csv"),
  ]);
  expect(await screen.findByRole("alert")).toHaveTextContent("team.xlsx isn't a text file.");
  expect(addresses()).toEqual(["ann@guests.test"]);
  expect(await screen.findByRole("button", { name: "Edit ann@guests.test, Admin" })).toBeVisible();
  setup.network.latency = 0;
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByText("Sent 1 invitation.")).toBeVisible();
  expect((await setup.organization.getInvitations()).data[0]?.role).toBe("org:admin");
});

test("a double click on Resend sends one mail", async () => {
  const { user, paste, organization, network } = await renderManager();
  await organization.inviteMembers({ emailAddresses: ["bob@guests.test"], role: "org:member" });
  await paste("bob@guests.test,cy@guests.test");
  await user.click(screen.getByRole("button", { name: "Send 2 invitations" }));
  const [resend] = await screen.findAllByRole("button", { name: "Resend invitation to bob@guests.test" });
  network.latency = 100;
  if (resend) await user.dblClick(resend);
  expect(await screen.findByText("Resent the invitation to bob@guests.test.")).toBeVisible();
  expect(network.requests.filter(({ path }) => path.endsWith("/resend"))).toHaveLength(1);
});

test("a message that is too long shows a problem, and is neither cut off nor sent", async () => {
  const { user, field, network, organization } = await renderManager();
  await user.type(field, "ann@guests.test ");
  const message = screen.getByRole("textbox", { name: "Personal message (optional)" });
  await user.click(message);
  await user.paste("x".repeat(2005));
  expect(screen.getByText("5 characters too many")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("The message is too long.");
  expect(await sentAddresses(network.requests)).toBe(0);
  await user.type(message, "{Backspace>5/}");
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByText("Sent 1 invitation.")).toBeVisible();
  expect((await organization.getInvitations()).totalCount).toBe(1);
});

test("with nothing to send, it is said what is missing", async () => {
  const { user, field } = await renderManager();
  await user.click(screen.getByRole("button", { name: "Send invitations" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Enter at least one email address.");
  await user.type(field, "bob@guests");
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  expect(await screen.findByRole("alert")).toHaveTextContent("None of these addresses can be invited.");
  expect(addresses()).toEqual(["bob@guests"]);
});

test("more addresses than seats are warned of before they are sent", async () => {
  const { paste } = await renderManager({ maxAllowedMemberships: 5 });
  await paste(guests(3).join("\n"));
  expect(await screen.findByText("2 seats left")).toBeVisible();
});

test("right to left, an address to fix stands where its reason begins", async () => {
  const setup = await setUp({ count: 3 });
  renderIn(
    setup,
    <div dir="rtl" style={{ width: 600 }}>
      <InviteManager />
    </div>,
  );
  const user = userEvent.setup();
  await user.type(await screen.findByRole("textbox", { name: "Email addresses" }), "bob@guests{Enter}");
  const [item] = within(screen.getByRole("list", { name: "1 address can't be invited." })).getAllByRole("listitem");
  const [address, reason] = [
    item?.querySelector("bdi"),
    item?.querySelector("bdi")?.closest("span")?.nextElementSibling,
  ];
  expect(endOf(address)).toBe(endOf(reason));
});

test("who may not invite has no editor", async () => {
  const setup = await setUp({ count: 3, viewer: 1 });
  renderIn(setup, <InviteManager />);
  expect(await screen.findByText("You don't have access to invitations")).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});

test("a paste or a drop without data changes nothing", async () => {
  const { field, user } = await renderManager();
  await user.type(field, "ann@guests.test,");
  fireEvent(field, new ClipboardEvent("paste", { bubbles: true, cancelable: true }));
  fireEvent(field, new DragEvent("drop", { bubbles: true, cancelable: true }));
  expect(addresses()).toEqual(["ann@guests.test"]);
  await user.type(field, "bob@guests.test,");
  expect(addresses()).toEqual(["ann@guests.test", "bob@guests.test"]);
});
