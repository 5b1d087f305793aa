import { QueryClient } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, expect, test } from "vitest";
import { MembersPage } from "../../../src/components/members-page/MembersPage.js";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { createMemoryOrganization } from "../../../src/testing/memory/createMemoryOrganization.js";
import { renderIn } from "../../support/renderWithOrganization.js";

afterEach(cleanup);

const USERS = Array.from({ length: 30 }, (_, n) => ({ userId: `user_${n}`, firstName: `Ann${n}` }));

function renderOn(ui: ReactElement, latency: number, viewerId = "user_0") {
  const memory = createMemoryOrganization({
    latency,
    maxAllowedMemberships: 50,
    members: USERS,
    invitations: [{ emailAddress: "new@x.test" }],
    requests: [{ userId: "asker" }],
    viewerId,
  });
  renderIn({ client: new QueryClient(), organization: memory.organization }, ui);
  return memory;
}

/** What is asked for while nothing is answered. */
async function firstReads(ui: ReactElement) {
  const { calls } = renderOn(ui, Infinity);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return calls.map(({ name }) => name).toSorted();
}

/** All that is asked for. */
async function allReads(ui: ReactElement) {
  const memory = renderOn(ui, 10);
  await waitFor(() => expect(memory.pendingCount).toBe(0));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(memory.pendingCount).toBe(0);
  return memory.calls.map(({ name }) => name).toSorted();
}

const OPENINGS = [
  { title: "the table", ui: <MemberTable />, reads: ["getMemberships", "getRoles", "getViewer"] },
  { title: "the page", ui: <MembersPage />, reads: ["getMemberships", "getOrganization", "getRoles", "getViewer"] },
  {
    title: "the page, on its invitations",
    ui: <MembersPage defaultView={{ tab: "invitations" }} />,
    reads: ["getInvitations", "getOrganization", "getRoles", "getViewer"],
  },
  {
    title: "the page, on its requests",
    ui: <MembersPage defaultView={{ tab: "requests" }} />,
    reads: ["getMembershipRequests", "getOrganization", "getRoles", "getViewer"],
  },
];

for (const { title, ui, reads } of OPENINGS) {
  test(`${title} asks for all it shows at once, and for nothing twice`, async () => {
    expect(await firstReads(ui)).toEqual(reads);
    cleanup();
    expect(await allReads(ui)).toEqual(reads);
  });
}

test("a link to a member on another page looks for them at once", async () => {
  const ui = <MemberTable defaultView={{ member: "user_25" }} />;
  expect(await firstReads(ui)).toEqual(["getMemberships", "getMemberships", "getRoles", "getViewer"]);
  cleanup();
  expect(await allReads(ui)).toEqual([
    "getMembershipEvents",
    "getMemberships",
    "getMemberships",
    "getRoles",
    "getViewer",
  ]);
});

test("a viewer who may not manage members comes from the tab of a link to the members", async () => {
  const { calls } = renderOn(<MembersPage defaultView={{ tab: "invitations" }} />, 10, "user_1");
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(11));
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
  expect(calls.filter(({ name }) => name === "getInvitations")).toHaveLength(1);
});
