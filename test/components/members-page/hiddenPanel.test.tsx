import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MembersPage, useUrlViewState } from "../../../src/index.js";
import { chooseAction } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

function PageInAddress() {
  return <MembersPage {...useUrlViewState()} />;
}

test("Back closes the dialog of a tab that is left, and the rest of the page can be used; Forward shows it again", async () => {
  const setup = await setUp({ count: 3, invitations: 2 });
  const user = userEvent.setup();
  renderIn(setup, <PageInAddress />);
  await user.click(await screen.findByRole("tab", { name: /^Invitations/ }));
  await screen.findAllByRole("button", { name: /^Actions for .*@/ });
  await user.click(screen.getByRole("tab", { name: /^Members/ }));
  await chooseAction(user, "Bram Almeida", "Remove member");
  await screen.findByRole("alertdialog");

  act(() => history.back());
  await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
  const invitations = await screen.findByRole("tabpanel", { name: /^Invitations/ });
  await user.click(within(invitations).getByRole("tab", { name: "Accepted" }));
  expect(within(invitations).getByRole("tab", { name: "Accepted" })).toHaveFocus();

  act(() => history.forward());
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: /^Remove/ }));
  await waitFor(() => expect(screen.queryByRole("row", { name: /Bram/ })).not.toBeInTheDocument());
});
