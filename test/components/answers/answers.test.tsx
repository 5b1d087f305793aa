import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import {
  InviteLink,
  MembersByGroup,
  MembersOfDirectory,
  MembersToAdd,
  OwnList,
  Sidebar,
  SideBySide,
} from "./examples.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

test("several organizations on one page have views of their own in the URL", async () => {
  const [first, second] = [await setUp({ count: 24 }), await setUp({ count: 13 })];
  render(
    <QueryClientProvider client={first.client}>
      <SideBySide organizations={[first.organization, second.organization]} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  expect(await screen.findByText("1–10 of 13")).toBeVisible();
  await user.click(screen.getAllByRole("button", { name: "Next page" })[1] ?? document.body);
  expect(await screen.findByText("11–13 of 13")).toBeVisible();
  expect(await screen.findByText("1–10 of 24")).toBeVisible();
  expect(location.search).toBe(`?${second.organization.id}.page=2`);
});

test("the other short answers work", async () => {
  const setup = await setUp({
    count: 4,
    metadata: (index) => ({ groups: index % 2 ? ["Design", "Sales"] : "Sales", source: index === 1 && "directory" }),
  });
  renderIn(
    setup,
    <>
      <MembersByGroup />
      <MembersOfDirectory />
      <MembersToAdd />
      <Sidebar />
      <InviteLink />
      <OwnList />
    </>,
  );
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Filter by Group" }), "Design");
  expect(await screen.findByText("1–2 of 2")).toBeVisible();
  expect(await screen.findByRole("button", { name: /can't be edited: Managed by your directory/ })).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Invite people" })).toHaveLength(2);
  expect(screen.getByRole("button", { name: "Add members" })).toBeVisible();
  const remove = screen.getAllByRole("button", { name: "Remove" });
  await user.click(remove.at(-1) ?? document.body);
  expect((await screen.findAllByText("1–3 of 3"))[0]).toBeVisible();
});
