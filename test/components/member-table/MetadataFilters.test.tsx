import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable, metadataFilter, useUrlViewState } from "../../../src/index.js";
import { must } from "../../support/must.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

const DEPARTMENTS = ["Sales", "Design", "Ops & IT"];

const FILTERS = [
  metadataFilter("department", { label: "Department", values: [...DEPARTMENTS, "Legal"] }),
  metadataFilter("level", { label: "Level" }),
  metadataFilter("remote", { label: "Remote", valueLabel: (value) => (value ? "yes" : "no"), hasSelect: false }),
];
const SAVED = [{ id: "design", label: "Design team", "metadata.department": "Design" }];

const Page = () => <MemberTable {...useUrlViewState()} metadataFilters={FILTERS} savedFilters={SAVED} />;

test("members are filtered by declared keys of their metadata: select, chip, address, saved filter, all that match", async () => {
  const setup = await setUp({
    count: 24,
    metadata: (index) => ({ department: DEPARTMENTS[index % 3], level: [index % 2, "lead"], remote: index % 4 === 0 }),
  });
  history.replaceState(null, "", "?metadata.remote=true&metadata.department=Unknown");
  renderIn(setup, <Page />);
  const user = userEvent.setup();

  // A value that is not declared is none; a filter without a select is a chip.
  expect(await screen.findByText("1–6 of 6")).toBeVisible();
  const department = screen.getByRole("combobox", { name: "Filter by Department" });
  expect(department).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Clear filter: Remote: yes", pressed: true }));
  expect(await screen.findByText("1–10 of 24")).toBeVisible();

  // Without declared values, those in use are listed, texts apart from numbers.
  const level = await screen.findByRole("combobox", { name: "Filter by Level" });
  expect(
    within(level)
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["Level: all", "0", "1", "lead"]);
  await user.selectOptions(level, "1");
  await user.selectOptions(department, "Ops & IT");
  expect(await screen.findByText("1–4 of 4")).toBeVisible();
  expect(location.search).toBe("?metadata.department=Ops+%26+IT&metadata.level=1");

  await user.click(screen.getByRole("button", { name: "Design team" }));
  expect(await screen.findByText("1–8 of 8")).toBeVisible();
  expect(location.search).toBe("?metadata.department=Design");
  await user.click(screen.getByRole("button", { name: "Design team", pressed: true }));
  await screen.findByText("1–10 of 24");
  expect(location.search).toBe("");

  await user.selectOptions(department, "Legal");
  expect(await screen.findByText("No matching members")).toBeVisible();
  await user.selectOptions(department, "Sales");
  await screen.findByText("1–8 of 8");
  await waitFor(() => expect(screen.getByText("Ada Okafor")).toBeVisible());

  // Who is given another department elsewhere is gone from the list, and a new value is there to choose.
  const { data } = await setup.organization.getMemberships({ publicMetadata: { department: ["Sales"] } });
  const { userId } = must(data[1]).publicUserData;
  await setup.organization.updateMembershipMetadata({ userId, publicMetadata: { department: "Design", level: 7 } });
  await setup.client.invalidateQueries();
  expect(await screen.findByText("1–7 of 7")).toBeVisible();
  expect(await within(level).findByRole("option", { name: "7" })).toBeInTheDocument();
});

test("where the backend cannot filter by metadata, nothing of it shows", async () => {
  const setup = await setUp({ count: 3 });
  const organization = { ...setup.organization, membershipFilterFields: ["created_at"] as const };
  history.replaceState(null, "", "?metadata.department=Sales");
  renderIn({ ...setup, organization }, <Page />);
  expect(await screen.findByText("1–3 of 3")).toBeVisible();
  expect(screen.queryByRole("combobox", { name: /Department|Level/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Design team" })).not.toBeInTheDocument();
});
