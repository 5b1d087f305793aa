import { Dialog as HeadlessDialog, DialogPanel } from "@headlessui/react";
import MuiDialog from "@mui/material/Dialog";
import MuiDrawer from "@mui/material/Drawer";
import * as Radix from "@radix-ui/react-dialog";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import * as OldRadix from "radix-dialog-1-1";
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { InviteDialog } from "../../../src/components/invitations/InviteDialog.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { RolePicker } from "../../../src/components/role-picker/RolePicker.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

interface HostProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function NativeDialog({ onClose, children }: HostProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-label="App" onClose={onClose}>
      {children}
    </dialog>
  );
}

function radixDialog({
  Root,
  Portal,
  Overlay,
  Content,
  Title,
}: Pick<typeof Radix, "Root" | "Portal" | "Overlay" | "Content" | "Title">) {
  return function RadixDialog({ onClose, children }: HostProps) {
    return (
      <Root open onOpenChange={onClose}>
        <Portal>
          <Overlay style={{ position: "fixed", inset: 0, zIndex: 50, background: "#0008" }} />
          <Content
            aria-describedby={undefined}
            style={{
              position: "fixed",
              top: "50%",
              left: "50%",
              transform: "translate(-50%, -50%)",
              zIndex: 50,
              overflow: "hidden",
              background: "white",
            }}
          >
            <Title>App</Title>
            {children}
          </Content>
        </Portal>
      </Root>
    );
  };
}

const HOSTS: readonly (readonly [string, ComponentType<HostProps>])[] = [
  ["Radix of today", radixDialog(Radix)],
  ["Radix of another version", radixDialog(OldRadix)],
  [
    "MUI",
    ({ onClose, children }) => (
      <MuiDialog open onClose={onClose} transitionDuration={0} slotProps={{ paper: { "aria-label": "App" } }}>
        {children}
      </MuiDialog>
    ),
  ],
  [
    "MUI's drawer",
    ({ onClose, children }) => (
      <MuiDrawer
        open
        onClose={onClose}
        transitionDuration={0}
        slotProps={{ paper: { role: "dialog", "aria-label": "App" } }}
      >
        {children}
      </MuiDrawer>
    ),
  ],
  [
    "Headless UI",
    ({ onClose, children }) => (
      <HeadlessDialog open onClose={onClose} aria-label="App">
        <DialogPanel style={{ position: "fixed", inset: "20% 20%", background: "white", zIndex: 10 }}>
          {children}
        </DialogPanel>
      </HeadlessDialog>
    ),
  ],
  ["a native one", NativeDialog],
];

/** What a dialog may leave behind on the page. */
const traces = () =>
  [document.documentElement, document.body, ...document.body.children]
    .map((element) => [
      element.tagName,
      element.getAttribute("style") || null,
      element.getAttribute("aria-hidden"),
      element.hasAttribute("inert"),
    ])
    .filter(([tag]) => tag === "HTML" || tag === "BODY" || tag === "DIV");

let before: ReturnType<typeof traces>;
afterEach(cleanup);

const app = () => screen.queryByRole("dialog", { name: "App", hidden: true });

async function renderInside(Host: ComponentType<HostProps>, content: ReactNode) {
  const setup = await setUp({ count: 3 });
  function App() {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setIsOpen(true)}>
          Open the app's dialog
        </button>
        {isOpen && <Host onClose={() => setIsOpen(false)}>{content}</Host>}
      </>
    );
  }
  renderIn(setup, <App />);
  before = traces();
  await userEvent.click(screen.getByRole("button", { name: "Open the app's dialog" }));
  return setup;
}

/** The app's dialog closes with the next Escape, and nothing of anybody's stays on the page. */
async function expectOnlyTheAppIsLeft() {
  expect(app()).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(app()).not.toBeInTheDocument());
  await waitFor(() => expect(traces()).toEqual(before));
  await userEvent.click(screen.getByRole("button", { name: "Open the app's dialog" }));
  await waitFor(() => expect(app()).toBeInTheDocument());
}

describe.each(HOSTS)("inside of a dialog of %s", (_, Host) => {
  test("our dialog can be typed into, and Escape closes one layer after the other", async () => {
    await renderInside(Host, <InviteDialog />);
    await userEvent.click(await screen.findByRole("button", { name: "Invite members" }));
    const ours = await screen.findByRole("dialog", { name: "Invite members" });
    const field = within(ours).getByRole("textbox", { name: "Email addresses" });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard("ann@guests.test bob@gue");
    expect(field).toHaveValue("bob@gue");

    await userEvent.click(within(ours).getByRole("button", { name: "Edit ann@guests.test" }));
    await userEvent.keyboard("{Escape}");
    expect(within(ours).getByRole("button", { name: "Edit ann@guests.test" })).toBeVisible();
    await userEvent.click(within(ours).getByRole("button", { name: "Role Member" }));
    expect(within(ours).getByRole("listbox")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
    expect(ours).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(ours).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole("button", { name: /^Invite members/ })).toHaveFocus());
    await expectOnlyTheAppIsLeft();
  });

  test("Tab goes round in our dialog, and a press beside it closes nothing else", async () => {
    await renderInside(Host, <InviteDialog />);
    await userEvent.click(await screen.findByRole("button", { name: "Invite members" }));
    const ours = await screen.findByRole("dialog", { name: "Invite members" });
    const field = within(ours).getByRole("textbox", { name: "Email addresses" });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    const last = document.activeElement;
    expect(last).toHaveAccessibleName("Close");
    await userEvent.keyboard("{Tab}");
    expect(field).toHaveFocus();
    const overlay = ours.querySelector('[data-slot="dialog-overlay"]') ?? ours;
    await userEvent.click(overlay, { position: { x: 3, y: 3 } });
    await waitFor(() => expect(ours).not.toBeInTheDocument());
    await expectOnlyTheAppIsLeft();
  });

  test("Escape and a press beside it close the list of roles alone", async () => {
    await renderInside(Host, <RolePicker defaultValue="org:member" />);
    const button = await screen.findByRole("button", { name: "Role Member" });
    await userEvent.click(button);
    expect(screen.getByRole("listbox")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    await userEvent.click(button);
    expect(screen.getByRole("listbox")).toBeVisible();
    await userEvent.click(document.documentElement, { position: { x: 3, y: 3 }, force: true });
    expect(screen.queryByRole("listbox")).not.toBeInTheDocument();
    await expectOnlyTheAppIsLeft();
  });

  test("Escape empties the search first", async () => {
    await renderInside(Host, <MemberTable />);
    const search = await screen.findByRole("searchbox", { name: "Search members" });
    await userEvent.click(search);
    await userEvent.keyboard("ann{Escape}");
    expect(search).toHaveValue("");
    await expectOnlyTheAppIsLeft();
  });
});

/** An app with ours in it, and a dialog of its own that opens on an event. */
function AppBelow({ Host }: { readonly Host: ComponentType<HostProps> }) {
  const [isOpen, setIsOpen] = useState(false);
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    // As when a session ends while ours is open.
    const open = () => setIsOpen(true);
    globalThis.addEventListener("app:open", open);
    return () => globalThis.removeEventListener("app:open", open);
  }, []);
  return (
    <>
      <InviteDialog />
      {isOpen && (
        <Host onClose={() => setIsOpen(false)}>
          <button type="button" onClick={() => setPresses(presses + 1)}>
            Pressed {presses}
          </button>
        </Host>
      )}
    </>
  );
}

describe.each(HOSTS)("a dialog of %s that opens above ours", (_, Host) => {
  test("can be used, gets Escape first, and leaves ours as it was", async () => {
    const setup = await setUp({ count: 3 });
    renderIn(setup, <AppBelow Host={Host} />);
    before = traces();
    await userEvent.click(await screen.findByRole("button", { name: "Invite members" }));
    const ours = await screen.findByRole("dialog", { name: "Invite members" });
    const field = within(ours).getByRole("textbox", { name: "Email addresses" });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard("bob@gue");

    act(() => {
      globalThis.dispatchEvent(new Event("app:open"));
    });
    await waitFor(() => expect(app()).toBeInTheDocument());
    await userEvent.click(screen.getByRole("button", { name: "Pressed 0", hidden: true }));
    expect(await screen.findByRole("button", { name: "Pressed 1", hidden: true })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(app()).not.toBeInTheDocument());
    expect(ours).toBeInTheDocument();

    await userEvent.click(field);
    await userEvent.keyboard("sts");
    expect(field).toHaveValue("bob@guests");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(ours).not.toBeInTheDocument());
    await waitFor(() => expect(traces()).toEqual(before));
    expect(screen.getByRole("button", { name: "Invite members" })).toBeVisible();
  });
});
