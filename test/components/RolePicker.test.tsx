import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { RolePicker } from "../../src/components/RolePicker.js";
import { renderIn, setUp } from "../support/renderWithOrganization.js";
import "../../src/styles/styles.css";

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
  const active = () => document.getElementById(list.getAttribute("aria-activedescendant") ?? "");
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

test("Tab leaves the list and goes on behind the button", async () => {
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
