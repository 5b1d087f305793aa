import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { type AddedUser, AddMembersDialog, MemberTable } from "../../../src/index.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { asServer } from "../../support/testBackend.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

test("many users are added from a CSV, each with an outcome; who fails stays to be tried again", async () => {
  const setup = await setUp({ count: 12 });
  const send = asServer(setup.backend);
  const create = async (name: string) => {
    const address = `${name.toLowerCase()}.${Date.now()}@new.test`;
    const { body } = await send("POST", "/users", { email_address: [address], first_name: name });
    return { address, id: (body as { id: string }).id };
  };
  const [zoe, yan] = [await create("Zoe"), await create("Yan")];
  const findUserId = vi.fn<(address: string) => Promise<string | undefined>>(async (address) =>
    address === yan.address ? yan.id : undefined,
  );
  const onAdded = vi.fn<(outcomes: readonly AddedUser[]) => void>();
  renderIn(setup, <MemberTable toolbar={<AddMembersDialog findUserId={findUserId} onAdded={onAdded} />} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Add members" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add members" }));
  const field = dialog.getByRole("textbox", { name: "Users" });
  const add = () => dialog.getByRole("button", { name: "Add members" });
  await dialog.findByRole("button", { name: "Role Member" });

  await user.click(add());
  expect(await dialog.findByText("Enter at least one user.")).toBeVisible();

  const member = must(setup.people[1]).id;
  const users = [zoe.id, yan.address, member, zoe.id, "user_nobody", "no@one.test"];
  const file = new File([["user_id,name", ...users.map((one) => `${one},"Some, one"`)].join("\n")], "users.csv");
  await user.upload(dialog.getByLabelText("Open file", { selector: "input" }), file);
  await waitFor(() => expect(field).toHaveDisplayValue(/user_nobody/));
  await user.dblClick(add());

  expect(await dialog.findByText(/^Added 2 members. 2 users couldn't be added/)).toBeVisible();
  const told = dialog.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(told).toEqual([
    `${member}Already a member`,
    `${zoe.id}Listed twice`,
    "user_nobodyUser not found",
    "no@one.testUser not found",
  ]);
  expect(onAdded).toHaveBeenCalledOnce();
  expect(field).toHaveValue("user_nobody\nno@one.test");

  // Closing loses nothing, and once the user is known, only the others are tried again.
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByText("1–10 of 14", { selector: "bdi" })).toBeVisible();
  const xia = await create("Xia");
  findUserId.mockImplementation(async () => xia.id);
  await user.click(screen.getByRole("button", { name: "Add members" }));
  const again = within(await screen.findByRole("dialog", { name: "Add members" }));
  expect(again.getByRole("textbox", { name: "Users" })).toHaveValue("user_nobody\nno@one.test");
  await user.click(again.getByRole("button", { name: "Add members" }));
  expect(await again.findByText(/^Added 1 member. 1 user couldn't be added/)).toBeVisible();
  expect(again.getByRole("textbox", { name: "Users" })).toHaveValue("user_nobody");
  await user.click(again.getByRole("button", { name: "Add members" }));
  expect(await again.findByText(/^No members were added. 1 user couldn't be added/)).toBeVisible();
});
