import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import {
  AddMemberDialog,
  InviteDialog,
  InviteManager,
  MembershipRequestTable,
  MembersPage,
  MemberTable,
  RolePicker,
} from "../../../src/index.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import { asServer } from "../../support/testBackend.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";
import { memberDialogs } from "../../../src/components/member-dialogs/lazyMemberDialogs.js";

afterEach(cleanup);

let roles = 0;

/** An organization with a role that can be deleted. */
async function setUpWithRole(options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp({ count: 4, ...options });
  const key = `org:billing_${++roles}`;
  const server = asServer(setup.backend);
  const name = `Billing ${roles}`;
  expect((await server("POST", "/organization_roles", { key, name, permissions: [] })).status).toBe(200);
  return {
    ...setup,
    key,
    name,
    user: userEvent.setup(),
    /** What another administrator does; no one here has heard of it. */
    deleteRole: async () => expect((await server("DELETE", `/organization_roles/${key}`)).status).toBe(200),
    sentRoles: () => setup.network.requests.filter(({ method }) => method !== "GET").map(({ path }) => path),
  };
}

type Setup = Awaited<ReturnType<typeof setUpWithRole>>;

async function choose({ user }: Pick<Setup, "user">, button: string | RegExp, role: string) {
  await user.click(await screen.findByRole("button", { name: button }));
  await user.click(within(await screen.findByRole("listbox")).getByRole("option", { name: new RegExp(`^${role}`) }));
}

const GONE = "This role no longer exists. Choose another.";

test("a default role that does not exist gives way to the one that permits least", async () => {
  const setup = await setUpWithRole({ requests: 1 });
  renderIn(setup, <MembersPage defaultRole="org:gone" />);
  const { user, organization } = setup;
  await user.click(await screen.findByRole("button", { name: "Invite members" }));
  await user.type(await screen.findByRole("textbox", { name: "Email addresses" }), "ann@guests.test,");
  await choose(setup, new RegExp(`^Role (Member|${setup.name})`), "Member");
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await heard("Sent 1 invitation.")).toBeInTheDocument();
  expect((await organization.getInvitations()).data[0]?.role).toBe("org:member");

  await user.click(screen.getByRole("tab", { name: /^Requests/ }));
  await choose(setup, /role for/, "Member");
  await user.click(screen.getByRole("button", { name: /^Approve (?!.* date$)/ }));
  expect(await screen.findByText(/^Approved .* as Member/)).toBeVisible();
});

test("a role that is deleted while people are invited to it is chosen again, and then they are invited", async () => {
  const setup = await setUpWithRole();
  const { user, organization } = setup;
  renderIn(setup, <InviteDialog />);
  await user.click(await screen.findByRole("button", { name: "Invite members" }));
  await user.type(await screen.findByRole("textbox", { name: "Email addresses" }), "ann@guests.test,");
  await choose(setup, /^Role /, setup.name);
  await setup.deleteRole();
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await screen.findByText(`Couldn't be invited. ${GONE}`)).toBeVisible();
  expect(await screen.findByRole("button", { name: "Role Choose a role" })).toBeVisible();
  const sent = setup.sentRoles().length;

  await user.click(screen.getByRole("button", { name: "Retry 1 failed" }));
  expect(await screen.findByText("Choose a role.")).toBeVisible();
  expect(setup.sentRoles()).toHaveLength(sent);
  await choose(setup, "Role Choose a role", "Member");
  await user.click(screen.getByRole("button", { name: "Retry 1 failed" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect((await organization.getInvitations()).data.map(({ role }) => role)).toEqual(["org:member"]);
});

test("a request that is approved in a deleted role stays open, and is approved in another", async () => {
  const setup = await setUpWithRole({ requests: 1 });
  const { user, organization } = setup;
  renderIn(setup, <MembershipRequestTable />);
  await choose(setup, /role for/, setup.name);
  await setup.deleteRole();
  await user.click(screen.getByRole("button", { name: /^Approve (?!.* date$)/ }));
  const note = await screen.findByRole("alert");
  expect(note).toHaveTextContent(`. ${GONE}`);
  expect(within(note).queryByRole("button", { name: /^Try again/ })).not.toBeInTheDocument();
  await choose(setup, /role for/, "Admin");
  await user.click(screen.getByRole("button", { name: /^Approve (?!.* date$)/ }));
  expect(await screen.findByText(/^Approved .* as Admin/)).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect((await organization.getMemberships()).totalCount).toBe(5);
});

test("a user is added in another role when the chosen one was deleted", async () => {
  const setup = await setUpWithRole();
  const other = await setUp({ count: 2 });
  const { user } = setup;
  renderIn(setup, <AddMemberDialog defaultRole={setup.key} />);
  await user.click(await screen.findByRole("button", { name: "Add member" }));
  await user.type(await screen.findByRole("textbox", { name: "User ID" }), must(other.people[1]?.id));
  await screen.findByRole("button", { name: `Role ${setup.name}` });
  await setup.deleteRole();
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Add member" }));
  expect(await screen.findByText(GONE)).toBeVisible();
  await choose(setup, /^Role /, "Admin");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Add member" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect((await setup.organization.getMemberships()).totalCount).toBe(5);
});

test("members whose new role was deleted keep theirs, are not tried again, and get another", async () => {
  const setup = await setUpWithRole();
  const { user } = setup;
  renderIn(setup, <MemberTable />);
  await user.click(await screen.findByRole("checkbox", { name: /^Select all/ }));
  await memberDialogs.load();
  await choose(setup, /^Change role of 3 members/, setup.name);
  await setup.deleteRole();
  const question = await screen.findByRole("alertdialog");
  const confirm = within(question).getByRole("button", { name: /^Change role/ });
  await waitFor(() => expect(confirm).toHaveAttribute("aria-disabled", "false"));
  await user.click(confirm);
  expect(await screen.findByText("3 changes failed.", { selector: "[data-slot=failed-writes-bar] *" })).toBeVisible();
  expect(screen.getAllByText((text) => text.endsWith(GONE))).toHaveLength(3);
  expect(screen.queryByRole("button", { name: /^(Retry|Try again)/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /change role of Bram/ }));
  expect(
    within(await screen.findByRole("listbox"))
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).not.toContain(setup.name);
});

test("an open dialog says that its role was deleted, and cannot be confirmed", async () => {
  const setup = await setUpWithRole();
  const { user, client } = setup;
  renderIn(setup, <MemberTable />);
  await user.click(await screen.findByRole("checkbox", { name: /^Select all/ }));
  await memberDialogs.load();
  await choose(setup, /^Change role of 3 members/, setup.name);
  const question = await screen.findByRole("alertdialog");
  await setup.deleteRole();
  await client.invalidateQueries();
  expect(await within(question).findByText(GONE)).toBeVisible();
  expect(within(question).getByRole("button", { name: /^Change role/ })).toHaveAttribute("aria-disabled", "true");
});

test("a role picker whose role is gone can be used, and its form is not sent with that role", async () => {
  const setup = await setUpWithRole();
  const { user } = setup;
  const sent: unknown[] = [];
  renderIn(
    setup,
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push(new FormData(event.currentTarget).get("role"));
      }}
    >
      <RolePicker name="role" required defaultValue="org:gone" />
      <button type="submit">Save</button>
    </form>,
  );
  const picker = await screen.findByRole("button", { name: "Role Choose a role" });
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(sent).toEqual([]);
  await user.click(picker);
  await user.click(await screen.findByRole("option", { name: /^Member/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(sent).toEqual(["org:member"]);
});

test("a role in a file that the viewer may not give is as good as none", async () => {
  const setup = await setUpWithRole();
  const { user, organization } = setup;
  setup.network.intercept = async (request) => {
    if (!request.url.includes("/roles")) return undefined;
    setup.network.intercept = () => undefined;
    const { data, totalCount } = await organization.getRoles();
    const answer = data.map(({ key, name }) => ({
      id: key,
      object: "role",
      key,
      name,
      description: null,
      permissions: [],
      grantable: key !== "org:admin",
      created_at: 0,
      updated_at: 0,
    }));
    return Response.json({ data: answer, total_count: totalCount });
  };
  renderIn(setup, <InviteManager />);
  const field = await screen.findByRole("textbox", { name: "Email addresses" });
  await choose(setup, /^Role /, "Member");
  await user.click(field);
  await user.paste("Email\tRole\nann@guests.test\tAdmin");
  expect(await screen.findByText(/You can't assign Admin/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Send 1 invitation" }));
  expect(await heard("Sent 1 invitation.")).toBeVisible();
  expect((await organization.getInvitations()).data[0]?.role).toBe("org:member");
});
