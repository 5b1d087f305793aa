import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { InvitationTable } from "../../../src/components/invitations/InvitationTable.js";
import { MembershipRequestTable } from "../../../src/components/requests/MembershipRequestTable.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

/** Space with Shift as Firefox reports it: the key has Shift, the click that follows has not. */
function pressShiftSpace(box: HTMLElement) {
  box.focus();
  fireEvent.keyDown(box, { key: " ", shiftKey: true });
  fireEvent.keyUp(box, { key: " ", shiftKey: true });
  fireEvent.click(box, { detail: 0 });
}

test.each([
  ["members", <MemberTable key="members" />],
  ["invitations", <InvitationTable key="invitations" />],
  ["requests", <MembershipRequestTable key="requests" />],
])("Shift+Space chooses a range of %s in Firefox, and Space after it one", async (_, list) => {
  renderIn(await setUp({ count: 6, invitations: 12, requests: 6 }), list);
  const user = userEvent.setup();
  await waitFor(() => expect(screen.getAllByRole("checkbox", { name: /^Select / }).length).toBeGreaterThan(5));
  const boxes = screen.getAllByRole("checkbox", { name: /^Select / }).slice(1);
  const chosen = () => boxes.map((box) => box instanceof HTMLInputElement && box.checked);
  await user.click(boxes[0] ?? document.body);
  pressShiftSpace(boxes[2] ?? document.body);
  expect(chosen().slice(0, 4)).toEqual([true, true, true, false]);
  // With the mouse, Shift is what the click says.
  await user.click(boxes[3] ?? document.body);
  await user.click(boxes[1] ?? document.body);
  expect(chosen().slice(0, 4)).toEqual([true, false, true, true]);
});
