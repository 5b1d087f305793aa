import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Component, type ReactNode, Suspense, useEffect } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { OrganizationProvider } from "../../src/hooks/OrganizationProvider.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import { useSuspenseInfiniteMemberships } from "../../src/hooks/suspense/useSuspenseInfiniteMemberships.js";
import { useSuspenseInvitations } from "../../src/hooks/suspense/useSuspenseInvitations.js";
import { useSuspenseMembershipEvents } from "../../src/hooks/suspense/useSuspenseMembershipEvents.js";
import { useSuspenseMembershipRequests } from "../../src/hooks/suspense/useSuspenseMembershipRequests.js";
import { useSuspenseMemberships } from "../../src/hooks/suspense/useSuspenseMemberships.js";
import { must } from "../support/must.js";
import { refusal } from "../support/network.js";
import { setUp } from "../support/renderWithOrganization.js";

afterEach(cleanup);

class Boundary extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  static getDerivedStateFromError = ({ message }: Error) => ({ message });
  override state: { readonly message?: string } = {};
  override render = () => (this.state.message ? <p role="alert">{this.state.message}</p> : this.props.children);
}

function Fallback({ onSuspend }: { readonly onSuspend: () => void }) {
  useEffect(onSuspend, [onSuspend]);
  return <p>Loading</p>;
}

/** Renders what suspends below a fallback and an error boundary. @returns how often the fallback was put in */
function renderSuspended({ client, organization }: Awaited<ReturnType<typeof setUp>>, content: ReactNode) {
  const onSuspend = vi.fn<() => void>();
  render(
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization}>
        <Boundary>
          <Suspense fallback={<Fallback onSuspend={onSuspend} />}>{content}</Suspense>
        </Boundary>
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  return onSuspend;
}

const names = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

function Members() {
  const { data, page, pageCount, count, fetchNext, setPageSize } = useSuspenseMemberships({ pageSize: 5 });
  const { mutate } = useUpdateMember();
  return (
    <>
      <p>
        Page {page} of {pageCount}, {count} members
      </p>
      <ul>
        {data.map(({ id, roleName, publicUserData }) => (
          <li key={id}>{`${publicUserData.firstName} ${roleName}`}</li>
        ))}
      </ul>
      <button onClick={fetchNext}>Next</button>
      <button onClick={() => setPageSize(20)}>More rows</button>
      <button onClick={() => mutate({ userId: must(data[1]).publicUserData.userId, role: "org:admin" })}>
        Promote
      </button>
    </>
  );
}

test("the first page suspends; the next one, another size and a write keep the rows", async () => {
  const setup = await setUp({ count: 12 });
  setup.network.latency = 50;
  const onSuspend = renderSuspended(setup, <Members />);
  expect(screen.getByText("Loading")).toBeVisible();
  expect(await screen.findByText("Page 1 of 3, 12 members")).toBeVisible();
  const first = names();
  const atFirst = onSuspend.mock.calls.length;

  await userEvent.click(screen.getByRole("button", { name: "Next" }));
  expect(names()).toEqual(first);
  expect(await screen.findByText("Page 2 of 3, 12 members")).toBeVisible();
  expect(names()).not.toContain(first[0]);

  await userEvent.click(screen.getByRole("button", { name: "Promote" }));
  expect(names()[1]).toMatch(/admin/i);
  await waitFor(() => expect(names()[1]).toMatch(/ Admin$/));

  await userEvent.click(screen.getByRole("button", { name: "More rows" }));
  await waitFor(() => expect(names()).toHaveLength(12));
  expect(onSuspend).toHaveBeenCalledTimes(atFirst);
});

test("a first page that cannot be loaded reaches the error boundary, with the sentence of the backend", async () => {
  const setup = await setUp({ count: 3 });
  setup.network.intercept = () => refusal(403, "missing_permission", "You can't see the members.");
  renderSuspended(setup, <Members />);
  expect(await screen.findByRole("alert")).toHaveTextContent("You can't see the members.");
});

function Counts() {
  const members = useSuspenseInfiniteMemberships({ pageSize: 5 });
  const counts = [
    useSuspenseInvitations().count,
    useSuspenseMembershipRequests().count,
    useSuspenseMembershipEvents().count,
    members.data.length,
    members.count,
  ];
  return (
    <>
      <p>{counts.join(" ")}</p>
      <button onClick={() => void members.fetchNextPage()}>More</button>
    </>
  );
}

test("invitations, join requests, the activity and all loaded members suspend too", async () => {
  const setup = await setUp({ count: 12, invitations: 4, requests: 2, events: 3 });
  const [invitations, requests, events] = await Promise.all([
    setup.organization.getInvitations(),
    setup.organization.getMembershipRequests(),
    setup.organization.getMembershipEvents(),
  ]);
  const onSuspend = renderSuspended(setup, <Counts />);
  const before = [invitations.totalCount, requests.totalCount, events.totalCount].join(" ");
  expect(await screen.findByText(`${before} 5 12`)).toBeVisible();
  const atFirst = onSuspend.mock.calls.length;
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  expect(await screen.findByText(`${before} 10 12`)).toBeVisible();
  expect(onSuspend).toHaveBeenCalledTimes(atFirst);
});
