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
  expect(await screen.findByText("1–10 of 14")).toBeVisible();
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

test("a CSV says when access ends and which groups each joins; what can't be done stays with its row", async () => {
  const setup = await setUp({ count: 3 });
  const { organization } = setup;
  await organization.createGroup({ name: "Design" });
  const create = async (name: string) => {
    const { body } = await asServer(setup.backend)("POST", "/users", { first_name: name });
    return (body as { id: string }).id;
  };
  const ids = [await create("Zoe"), await create("Yan"), await create("Xia"), await create("Wim"), await create("Vic")];
  renderIn(setup, <AddMembersDialog />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Add members" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add members" }));
  await dialog.findByRole("button", { name: "Role Member" });
  const cells = ['2099-12-31,"design; Nobody"', "2099-12-31, design", "2001-01-01,", "2099-02-30,Design", ","];
  await user.click(dialog.getByRole("textbox", { name: "Users" }));
  await user.paste(["User ID,Access ends,Groups", ...ids.map((id, at) => `${id},${cells[at]}`)].join("\n"));
  await user.click(dialog.getByRole("button", { name: "Add members" }));

  expect(await dialog.findByText(/^Added 2 members. 3 users couldn't be added/)).toBeVisible();
  expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    `${ids[0]}No such group, or managed by a directory`,
    `${ids[2]}No date from today until the year 9999`,
    `${ids[3]}No date from today until the year 9999`,
  ]);
  const { data } = await organization.getMemberships({ pageSize: 100 });
  const added = data.find(({ publicUserData }) => publicUserData.userId === ids[1]);
  expect(added?.groups?.map(({ name }) => name)).toEqual(["Design"]);
  expect(new Date(added?.expiresAt ?? 0).getFullYear()).toBe(2099);
  expect(data.find(({ publicUserData }) => publicUserData.userId === ids[4])?.expiresAt).toBeNull();
  expect(dialog.getByRole("textbox", { name: "Users" })).toHaveValue(
    [
      "user_id,access_ends,groups",
      `"${ids[0]}","2099-12-31","design; Nobody"`,
      `"${ids[2]}","2001-01-01",""`,
      `"${ids[3]}","2099-02-30","Design"`,
    ].join("\n"),
  );
});
