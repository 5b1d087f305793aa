import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { AddMemberDialog } from "../../../src/components/member-dialogs/AddMemberDialog.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import type { Membership } from "../../../src/organization/records.js";
import { asServer } from "../../support/testBackend.js";
import { heard, renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

async function open(options: Parameters<typeof setUp>[0] = {}) {
  const setup = await setUp({ count: 12, ...options });
  const onAdded = vi.fn<(membership: Membership) => void>();
  renderIn(setup, <MemberTable toolbar={<AddMemberDialog onAdded={onAdded} />} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Add member" }));
  await screen.findByRole("button", { name: "Role Member" });
  const dialog = within(await screen.findByRole("dialog", { name: "Add member" }));
  return { ...setup, user, onAdded, dialog, field: dialog.getByRole("textbox", { name: "User ID" }) };
}

test("an existing user is added, the list is fresh, and it is said", async () => {
  const { backend, user, field, onAdded } = await open();
  const { body } = await asServer(backend)("POST", "/users", {
    email_address: [`zoe.${Date.now()}@new.test`],
    first_name: "Zoe",
  });
  await user.type(field, `${(body as { id: string }).id}{Enter}`);
  expect(await heard("Added Zoe.")).toBeInTheDocument();
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(await screen.findByRole("row", { name: /Zoe/ })).toHaveTextContent("Member");
  expect(screen.getByText("1–10 of 13")).toBeVisible();
  expect(onAdded).toHaveBeenCalledOnce();
});

test("an unknown user is an error beside what was typed", async () => {
  const { user, dialog, field } = await open();
  await user.type(field, "user_nobody{Enter}");
  expect(await dialog.findByRole("alert")).toHaveTextContent("No user has this ID.");
  expect(field).toHaveValue("user_nobody");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/No user has this ID/);
});

test("who is a member already cannot be added again, and the message says so", async () => {
  const { people, user, dialog, field } = await open();
  await user.type(field, `${people[3]?.id}{Enter}`);
  expect(await dialog.findByRole("alert")).toHaveTextContent(/already a member/i);
});

test("an empty id sends nothing", async () => {
  const { network, user, dialog } = await open();
  await user.click(dialog.getByRole("button", { name: "Add member" }));
  expect(dialog.getByRole("alert")).toHaveTextContent("Enter a user ID");
  expect(network.requests.some(({ method }) => method === "POST")).toBe(false);
});

test("it is absent for who may not add members", async () => {
  const setup = await setUp({ count: 3, viewer: 1 });
  renderIn(setup, <MemberTable toolbar={<AddMemberDialog />} />);
  await screen.findByText("You");
  expect(screen.queryByRole("button", { name: "Add member" })).not.toBeInTheDocument();
});

test("the focus goes back to the button, however the dialog is closed", async () => {
  const { user } = await open();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Add member" })).toHaveFocus());
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "Add member" })).toHaveFocus());
});
