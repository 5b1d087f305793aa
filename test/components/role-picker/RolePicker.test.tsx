import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { RolePicker } from "../../../src/components/role-picker/RolePicker.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

test("in a form it has a name and a value, and can be required", async () => {
  const setup = await setUp({ count: 2 });
  const onSubmit = vi.fn<(role: FormDataEntryValue | null) => void>();
  renderIn(
    setup,
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget).get("role"));
      }}
    >
      <RolePicker name="role" required />
      <button type="submit">Save</button>
    </form>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(onSubmit).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Role Choose a role" }));
  await user.click(await screen.findByRole("option", { name: /^Admin/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(onSubmit).toHaveBeenCalledWith("org:admin");
});

test("arrows, Home, End and typeahead move, Enter chooses, and the focus returns", async () => {
  const setup = await setUp({ count: 2 });
  renderIn(setup, <RolePicker defaultValue="org:member" />);
  const button = await screen.findByRole("button", { name: "Role Member" });
  const user = userEvent.setup();
  button.focus();
  await user.keyboard("{ArrowDown}");
  const list = screen.getByRole("listbox", { name: "Role" });
  const active = () => document.getElementById(must(list.getAttribute("aria-activedescendant")));
  expect(list).toHaveFocus();
  expect(active()).toHaveTextContent("Member");
  await user.keyboard("{Home}");
  expect(active()).toHaveTextContent("Admin");
  await user.keyboard("{End}");
  expect(active()).toHaveTextContent("Member");
  await user.keyboard("{ArrowUp}");
  expect(active()).toHaveTextContent("Admin");
  await user.keyboard("me");
  expect(active()).toHaveTextContent("Member");
  await user.keyboard("{Home}{Enter}");
  expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Role Admin" })).toHaveFocus();
});

test("Tab leaves the list and continues after the button", async () => {
  const setup = await setUp({ count: 2 });
  renderIn(
    setup,
    <>
      <RolePicker defaultValue="org:member" />
      <button type="button">Next</button>
    </>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Role Member" }));
  await user.tab();
  expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Next" })).toHaveFocus();
});

test("the list stays inside of the window, above the button where there is no room below", async () => {
  const setup = await setUp({ count: 2 });
  renderIn(
    setup,
    <RolePicker defaultValue="org:member" style={{ position: "fixed", bottom: 0, right: 0, width: 90 }} />,
  );
  const button = await screen.findByRole("button", { name: "Role Member" });
  await userEvent.click(button);
  const list = screen.getByRole("listbox").getBoundingClientRect();
  expect(list.bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
  expect(list.top).toBeGreaterThanOrEqual(0);
  expect(list.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
});

/** What a backend with these roles answers. */
const answerOf = (roles: readonly { readonly name: string; readonly grantable?: boolean }[]) =>
  Response.json({
    data: roles.map(({ name, ...rest }, index) => ({
      id: `role_${index}`,
      object: "role",
      key: `org:role_${index}`,
      name,
      description: null,
      permissions: [],
      created_at: 0,
      updated_at: 0,
      ...rest,
    })),
    total_count: roles.length,
  });

test("among many roles one is found by its name, with the keyboard alone", async () => {
  const setup = await setUp({ count: 2 });
  const names = Array.from({ length: 30 }, (_, index) => `Team ${index + 1}`);
  setup.network.intercept = ({ url }) =>
    url.includes("/roles") ? answerOf(names.map((name) => ({ name }))) : undefined;
  renderIn(setup, <RolePicker />);
  const user = userEvent.setup();
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  await user.click(screen.getByRole("button", { name: "Role Choose a role" }));
  const field = screen.getByRole("combobox", { name: "Search roles" });
  expect(field).toHaveFocus();
  await user.keyboard("nothing");
  expect(screen.getByText("No matching roles")).toBeVisible();
  await user.clear(field);
  await user.keyboard("team 2");
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    "Team 2",
    ...Array.from({ length: 10 }, (_, index) => `Team ${20 + index}`),
  ]);
  await user.keyboard("{ArrowDown}{Enter}");
  const button = screen.getByRole("button", { name: "Role Team 20" });
  expect(button).toHaveFocus();
});

test("a role that the viewer may not give is not offered, but shown where it is held", async () => {
  const setup = await setUp({ count: 2 });
  setup.network.intercept = ({ url }) =>
    url.includes("/roles")
      ? answerOf([
          { name: "Owner", grantable: false },
          { name: "Member", grantable: true },
        ])
      : undefined;
  renderIn(
    setup,
    <>
      <RolePicker label="New role" />
      <RolePicker label="Own role" defaultValue="org:role_0" />
    </>,
  );
  const user = userEvent.setup();
  await waitFor(() => expect(setup.client.isFetching()).toBe(0));
  await user.click(screen.getByRole("button", { name: "New role Choose a role" }));
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Member"]);
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Own role Owner" }));
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Owner", "Member"]);
});
