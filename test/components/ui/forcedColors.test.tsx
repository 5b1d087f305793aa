import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { InviteManager } from "../../../src/components/invitations/InviteManager.js";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { TransferOwnershipDialog } from "../../../src/components/ownership/TransferOwnershipDialog.js";
import { useInviteForm } from "../../../src/state/invitations/useInviteForm.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

const force = (value: "active" | "none") =>
  cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });

beforeAll(() => force("active"));
afterEach(cleanup);
afterAll(() => force("none"));

/** What an element is drawn with where all colours are the system's. */
function drawnWith(element: Element | null) {
  const { borderBottom, borderBottomStyle, outline, backgroundColor, color } = getComputedStyle(
    element ?? document.body,
  );
  return { borderBottom, borderBottomStyle, outline, backgroundColor, color };
}
/** The colour that a system colour is here. */
function system(color: string) {
  const probe = document.createElement("span");
  probe.style.color = color;
  document.body.append(probe);
  const { color: value } = getComputedStyle(probe);
  probe.remove();
  return value;
}

function Invitations() {
  return <InviteManager draft={useInviteForm()} />;
}

test("the chosen tab and pill have a border that others have not", async () => {
  expect(matchMedia("(forced-colors: active)").matches).toBe(true);
  renderIn(await setUp({ count: 3, invitations: 3 }), <MembersPage />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("tab", { name: /^Invitations/ }));
  const tabs = await waitFor(() => {
    const all = screen.getAllByRole("tab");
    expect(all.length).toBeGreaterThan(4);
    return all;
  });
  for (const tab of tabs) {
    const isChosen = tab.getAttribute("aria-selected") === "true";
    expect(drawnWith(tab).borderBottom).toBe(`2px solid ${system(isChosen ? "Highlight" : "ButtonFace")}`);
  }
});

test("a filter that is on, and a chosen row, differ by a line", async () => {
  renderIn(
    await setUp({ count: 4 }),
    <MemberTable savedFilters={[{ id: "all", label: "Members", role: "org:member" }]} />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  const [chosen, other] = [/Bram Almeida/, /Chiara Brandt/].map((name) => screen.getByRole("row", { name }));
  expect(drawnWith(chosen ?? null).outline).toContain(`${system("Highlight")} solid 2px`);
  expect(drawnWith(other ?? null).outline).not.toContain("solid");
  const filter = screen.getByRole("button", { name: "Members" });
  const before = drawnWith(filter);
  await user.click(filter);
  expect(drawnWith(filter).borderBottom).toBe(`2px solid ${system("Highlight")}`);
  expect(before.borderBottom).not.toBe(drawnWith(filter).borderBottom);
});

test("meters and progress are filled, and bad addresses and fields have another border", async () => {
  const setup = await setUp({ count: 3, maxAllowedMemberships: 10, invitations: 2 });
  renderIn(setup, <Invitations />);
  const user = userEvent.setup();
  const meter = await screen.findByRole("meter");
  expect(drawnWith(meter).borderBottom).toBe(`1px solid ${system("CanvasText")}`);
  expect(drawnWith(meter.firstElementChild).backgroundColor).toBe(system("Highlight"));
  expect(drawnWith(meter.lastElementChild).backgroundColor).toBe(system("GrayText"));

  await user.click(screen.getByRole("textbox", { name: "Email addresses" }));
  await user.paste("good@guests.test, bad@@guests");
  const list = within(await screen.findByRole("list", { name: "Addresses to invite" }));
  const [bad, good] = [/^Edit bad/, /^Edit good/].map((name) => list.getByRole("button", { name }).closest("li"));
  expect(drawnWith(bad ?? null).borderBottomStyle).toBe("dashed");
  expect(drawnWith(good ?? null).borderBottomStyle).toBe("solid");

  setup.network.latency = 500;
  await user.click(screen.getByRole("button", { name: /^Send/ }));
  const bar = await screen.findByRole("progressbar");
  expect(drawnWith(bar).borderBottom).toBe(`1px solid ${system("CanvasText")}`);
  expect(drawnWith(bar.firstElementChild).backgroundColor).toBe(system("Highlight"));
});

test("what cannot be done now is grey, and a dialog has an edge", async () => {
  renderIn(await setUp({ count: 3 }), <TransferOwnershipDialog />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button"));
  const dialog = await screen.findByRole("dialog");
  expect(drawnWith(dialog.querySelector('[data-slot="dialog-panel"]')).borderBottom).toMatch(/^1px solid rgb/);
  const button = within(dialog).getByRole("button", { name: "Transfer ownership" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(drawnWith(button).color).toBe(system("GrayText"));
});
