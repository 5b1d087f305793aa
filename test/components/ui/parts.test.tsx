import * as Radix from "@radix-ui/react-dialog";
import { cleanup, screen, within } from "@testing-library/react";
import { forwardRef } from "react";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import type { ButtonProps, RosterComponents, TextInputProps } from "../../../src/hooks/PartProps.js";
import { actionsButton, chooseAction } from "../../support/rowMenu.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

/** Parts of an app with a design system of its own: nothing of the kit's is in them. */
const OWN: RosterComponents = {
  Alert: ({ variant = "error", ...props }) => <div {...props} data-own={`alert ${variant}`} />,
  Avatar: ({ person, ...props }) => (
    <span {...props} data-own="avatar">
      {person.userId}
    </span>
  ),
  Badge: ({ isWarning, ...props }) => <em {...props} data-own={isWarning ? "badge warning" : "badge"} />,
  Button: forwardRef<HTMLButtonElement, ButtonProps>(function OwnButton(
    { variant = "secondary", size = "regular", ...props },
    ref,
  ) {
    return <button type="button" {...props} ref={ref} data-own={`button ${variant} ${size}`} />;
  }),
  // A button, as Radix and Base UI draw it.
  Checkbox: ({ checked, isIndeterminate, onCheckedChange, children, onClick, ...props }) => (
    <label>
      <button
        type="button"
        role="checkbox"
        {...props}
        data-own="checkbox"
        aria-checked={isIndeterminate ? "mixed" : checked}
        onClick={(event) => {
          onClick?.(event);
          onCheckedChange(!checked);
        }}
      >
        ✓
      </button>
      {children}
    </label>
  ),
  Dialog: ({ isOpen, onOpenChange, title, description, placement, children, ...props }) => (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Content {...props} data-own={`dialog ${placement ?? "center"}`}>
          <Radix.Title>{title}</Radix.Title>
          <Radix.Description>{description}</Radix.Description>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  ),
  EmptyState: ({ status, icon, title, hint, children, ...props }) => (
    <div {...props} data-own={`empty ${status}`}>
      {icon}
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
    </div>
  ),
  Select: ({ options, value, onValueChange, ...props }) => (
    <div
      role="radiogroup"
      aria-label={props["aria-label"]}
      {...(props.className && { className: props.className })}
      data-own="select"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          onClick={() => onValueChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  ),
  Skeleton: (props) => <span {...props} data-own="skeleton" />,
  TextArea: (props) => <textarea {...props} data-own="area" />,
  TextInput: forwardRef<HTMLInputElement, TextInputProps>(function OwnInput(props, ref) {
    return <input {...props} ref={ref} data-own="input" />;
  }),
};

const owned = (element: Element | null) => element?.getAttribute("data-own");

test("an app's own parts are all that is drawn, and everything works in them", async () => {
  const place = await setUp({ count: 24 });
  renderIn(place, <MemberTable />, { components: OWN });
  await screen.findByRole("checkbox", { name: "Select Diego Castellano" });
  const actions = actionsButton("Diego Castellano");
  expect(owned(actions)).toBe("button ghost icon");
  expect(actions).toHaveAttribute("data-slot", "member-actions");
  expect(document.querySelectorAll('[data-own="avatar"][aria-hidden="true"][data-slot="avatar"]')).toHaveLength(10);
  expect(owned(screen.getByText("You"))).toBe("badge");
  for (const slot of ["button", "checkbox", "select"])
    expect(document.querySelectorAll(`[data-slot="${slot}"]:not([data-own])`)).toHaveLength(0);

  // A range of rows is chosen with Shift, and the head's checkbox says that not all are.
  const boxes = screen.getAllByRole("checkbox", { name: /^Select (?!all)/ });
  await userEvent.click(boxes[1] ?? actions);
  await userEvent.click(boxes[3] ?? actions, { modifiers: ["Shift"] });
  expect(await screen.findByText("3 selected")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "Select all on this page" })).toHaveAttribute("aria-checked", "mixed");
  await userEvent.click(screen.getByRole("button", { name: "Clear selection" }));

  // A question in the app's dialog, which gives the focus back.
  await chooseAction(userEvent, "Diego Castellano", "Remove member");
  const dialog = await screen.findByRole("alertdialog", { name: "Remove Diego Castellano?" });
  expect(owned(dialog)).toBe("dialog center");
  expect(dialog).toHaveAccessibleDescription(/lose access/);
  expect(within(dialog).getByText("Remove member").closest("button")).toHaveAttribute(
    "data-own",
    "button danger regular",
  );
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.activeElement).toBe(actions);
  await userEvent.click(screen.getByRole("button", { name: /^Diego Castellano/ }));
  expect(owned(await screen.findByRole("dialog", { name: /Diego Castellano/ }))).toBe("dialog side");
  await userEvent.keyboard("{Escape}");

  // Search, select and page size are the app's too.
  const search = screen.getByRole("searchbox", { name: "Search members" });
  expect(owned(search)).toBe("input");
  await userEvent.fill(search, "nobody, nowhere");
  const empty = (await screen.findByText("No matching members")).closest("[data-own]");
  expect(owned(empty)).toBe("empty noMatch");
  await userEvent.click(screen.getByRole("button", { name: "Clear search" }));
  expect(search).toHaveFocus();
  await userEvent.click(await screen.findByRole("radio", { name: "25" }));
  expect(await screen.findByText("1–24 of 24")).toBeVisible();
});

test("classes of an app are added to those of every part's place", async () => {
  const place = await setUp({ count: 12 });
  place.network.intercept = ({ method }) =>
    method === "DELETE" ? refusal(409, "internal_error", "Not now.") : undefined;
  renderIn(place, <MembersPage />, {
    classNames: { Avatar: "app-avatar", Button: "app-button", Dialog: "app-dialog", Alert: "app-alert" },
  });
  await chooseAction(userEvent, "Diego Castellano", "Remove member");
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.querySelector('[data-slot="dialog-panel"]')).toHaveClass("app-dialog", "roster:bg-raised");
  await userEvent.click(within(dialog).getByRole("button", { name: "Remove member" }));
  expect(await screen.findByRole("alert")).toHaveClass("app-alert", "roster:flex-wrap");
  for (const button of document.querySelectorAll('[data-slot="button"]')) expect(button).toHaveClass("app-button");
  expect(document.querySelectorAll(".app-avatar").length).toBeGreaterThan(9);
});
