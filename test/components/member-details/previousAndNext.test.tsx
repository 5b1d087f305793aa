import { Content, Description, Portal, Root, Title } from "@radix-ui/react-dialog";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { page, userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import { MemberDetails } from "../../../src/components/member-details/MemberDetails.js";
import type { DialogProps } from "../../../src/hooks/PartProps.js";
import { useMemberships } from "../../../src/hooks/reads/useMemberships.js";
import { ShortcutsProvider } from "../../../src/state/ui/useShortcut.js";
import { refusal } from "../../support/network.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(async () => {
  cleanup();
  await page.viewport(1000, 700);
});

/** A list of an app's own, with the panel over it. */
function Walk({ first, onClose, hasRows = true }: { first: number; onClose?: () => void; hasRows?: boolean }) {
  const { data } = useMemberships({ orderBy: "first_name" });
  const [index, setIndex] = useState(first);
  const membership = data[index];
  if (!membership) return null;
  return (
    <MemberDetails
      membership={membership}
      {...(hasRows && { rows: data })}
      actions={<button>Send message</button>}
      previous={index > 0 ? () => setIndex(index - 1) : undefined}
      next={index < data.length - 1 ? () => setIndex(index + 1) : undefined}
      onClose={onClose ?? (() => {})}
    />
  );
}

const metadata = (index: number) => ({ team: `Team ${index}` });
const button = (name: string) => screen.getByRole("button", { name });
const panelOf = async (name: string) => within(await screen.findByRole("dialog", { name: new RegExp(name) }));
const question = () => screen.findByRole("alertdialog", { name: "Discard your changes?" });
const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
/** What screen readers are told of the panel, in order; without an empty history. */
const told = () =>
  [...document.querySelectorAll("[aria-live]")]
    .filter((region) => region.closest("[data-slot=activity-log]") === null)
    .map((region) => region.textContent)
    .filter(Boolean);

test("the panel goes from member to member; the focus stays on the button, and each name is announced once", async () => {
  renderIn(await setUp({ count: 3, metadata }), <Walk first={0} />);
  await panelOf("Ada Okafor");
  expect(told()).toEqual([]);
  const next = button("Next member");
  expect(button("Previous member")).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(next);
  const panel = await panelOf("Bram Almeida");
  expect(panel.getByRole("heading", { name: "Bram Almeida" })).toBeVisible();
  expect(await panel.findByRole("textbox", { name: "team" })).toHaveValue("Team 1");
  expect(next).toHaveFocus();
  await waitFor(() => expect(told()).toEqual(["Bram Almeida"]));
  await userEvent.keyboard("{Enter}");
  await panelOf("Chiara Brandt");
  expect(next).toHaveAttribute("aria-disabled", "true");
  // The last: the button stays where it is, and does nothing.
  await userEvent.keyboard("{Enter}");
  expect(next).toHaveFocus();
  await waitFor(() => expect(told()).toEqual(["Chiara Brandt"]));
  await userEvent.click(button("Previous member"));
  await panelOf("Bram Almeida");
  expect(button("Previous member")).toHaveFocus();
});

test("unsaved changes ask before the next member, as before closing", async () => {
  renderIn(await setUp({ count: 3, metadata }), <Walk first={0} />);
  const panel = await panelOf("Ada Okafor");
  await userEvent.fill(await panel.findByRole("textbox", { name: "team" }), "West");
  const next = button("Next member");
  await userEvent.click(next);
  await userEvent.click(within(await question()).getByRole("button", { name: "Cancel" }));
  expect(panel.getByRole("textbox", { name: "team" })).toHaveValue("West");
  expect(next).toHaveFocus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  // The keys go to the question, not to the panel behind it.
  await question();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await userEvent.click(within(await question()).getByRole("button", { name: "Discard" }));
  const other = await panelOf("Bram Almeida");
  expect(other.getByRole("textbox", { name: "team" })).toHaveValue("Team 1");
  await waitFor(() => expect(next).toHaveFocus());
  // The draft went with its member.
  await userEvent.click(button("Previous member"));
  expect((await panelOf("Ada Okafor")).getByRole("textbox", { name: "team" })).toHaveValue("Team 0");
});

test("after a save that is pending the panel goes on, and stays where it is rejected", async () => {
  const setup = await setUp({ count: 3, metadata });
  renderIn(setup, <Walk first={0} />);
  const panel = await panelOf("Ada Okafor");
  const team = await panel.findByRole("textbox", { name: "team" });
  setup.network.latency = 200;
  setup.network.intercept = ({ method }) => (method === "PATCH" ? refusal(503, "internal_error", "Busy.") : undefined);
  await userEvent.fill(team, "West");
  await userEvent.click(button("Save"));
  await userEvent.click(button("Next member"));
  expect(await panel.findByRole("alert")).toHaveTextContent("Busy.");
  expect(team).toHaveValue("West");
  setup.network.intercept = () => undefined;
  await userEvent.click(button("Save"));
  await userEvent.click(button("Next member"));
  await panelOf("Bram Almeida");
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("Alt+ArrowDown and Alt+ArrowUp go from member to member, but not while typing, nor where shortcuts are off", async () => {
  const setup = await setUp({ count: 3, metadata });
  // Nobody's rows: each member is fetched, and none is said to be gone meanwhile.
  const { rerender } = renderIn(setup, <Walk first={0} hasRows={false} />);
  await panelOf("Ada Okafor");
  await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowDown}{/Alt}");
  const panel = await panelOf("Bram Almeida");
  await waitFor(() => expect(told()).toEqual(["Bram Almeida"]));
  await userEvent.click(await panel.findByRole("textbox", { name: "team" }));
  await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowUp}{/Alt}");
  expect(panel.getByRole("textbox", { name: "team" })).toHaveFocus();
  await userEvent.click(panel.getByRole("button", { name: "Remove team" }));
  await userEvent.click(panel.getByRole("button", { name: "Restore team" }));
  await userEvent.tab();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await panelOf("Chiara Brandt");
  expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true);
  rerender(
    <ShortcutsProvider value={false}>
      <Walk first={1} />
    </ShortcutsProvider>,
  );
  await panelOf("Bram Almeida");
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(button("Next member")).not.toHaveAttribute("aria-keyshortcuts");
  await panelOf("Bram Almeida");
});

/** A dialog of an app's own, as in the docs. */
const OwnDialog = ({ isOpen, onOpenChange, title, description, placement, children, ...props }: DialogProps) => (
  <Root open={isOpen} onOpenChange={onOpenChange}>
    <Portal>
      <Content
        {...props}
        data-placement={placement}
        style={{ position: "fixed", inset: 0, overflow: "auto", padding: 30, background: "white" }}
      >
        <Title>{title}</Title>
        <Description>{description}</Description>
        {children}
      </Content>
    </Portal>
  </Root>
);

test.each([
  ["1000 × 700 px", 1000, 700, {}],
  ["375 × 600 px", 375, 600, {}],
  ["320 × 600 px", 320, 600, {}],
  ["375 × 600 px in an app's own dialog", 375, 600, { Dialog: OwnDialog }],
])("at %s, Save stays in sight and covers no field that has the focus", async (_, width, height, components) => {
  await page.viewport(width, height);
  const fields = Object.fromEntries(
    Array.from({ length: 30 }, (_field, index) => [`field ${index}`, `Value ${index}`]),
  );
  renderIn(await setUp({ count: 3, metadata: () => fields }), <Walk first={1} />, { components });
  await userEvent.click(await screen.findByRole("textbox", { name: "field 0" }));
  const dialog = screen.getByRole("dialog");
  const footer = must(dialog.querySelector('[data-slot="dialog-footer"]'));
  for (let presses = 0; presses < 62; presses += 1) {
    await userEvent.tab();
    const focused = must(document.activeElement);
    const { top, bottom } = footer.getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(height);
    expect(bottom).toBeGreaterThan(height - 40);
    expect(footer.contains(focused) || bottomOf(focused) <= top).toBe(true);
  }
  expect(button("Save").getBoundingClientRect().bottom).toBeLessThan(height);
  // In the head, no button covers another, and nothing scrolls sideways.
  const head = ["Previous member", "Next member", "Send message", ...("Dialog" in components ? [] : ["Close"])].map(
    (name) => button(name).getBoundingClientRect(),
  );
  for (const [index, { right }] of head.entries()) expect(right).toBeLessThanOrEqual(head[index + 1]?.left ?? width);
  const scrolled = dialog.querySelector('[data-slot="dialog-content"]') ?? dialog;
  expect(scrolled.scrollWidth).toBe(scrolled.clientWidth);
});
