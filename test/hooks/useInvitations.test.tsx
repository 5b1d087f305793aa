import { act, cleanup, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useAcceptMembershipRequest } from "../../src/hooks/writes/useAcceptMembershipRequest.js";
import { useInvitations } from "../../src/hooks/reads/useInvitations.js";
import { useInviteMembers } from "../../src/hooks/writes/useInviteMembers.js";
import { useMemberships } from "../../src/hooks/reads/useMemberships.js";
import { useMembershipRequests } from "../../src/hooks/reads/useMembershipRequests.js";
import { useOrganizationDetails } from "../../src/hooks/reads/useOrganizationDetails.js";
import { useRejectMembershipRequest } from "../../src/hooks/writes/useRejectMembershipRequest.js";
import { useResendInvitation } from "../../src/hooks/writes/useResendInvitation.js";
import { useRevokeInvitation } from "../../src/hooks/writes/useRevokeInvitation.js";
import { refusal } from "../support/network.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

afterEach(cleanup);

async function renderInvitations() {
  const setup = await setUp({ count: 3 });
  await setup.organization.inviteMembers({
    emailAddresses: ["a@x.test", "b@x.test", "c@x.test"],
    role: "org:member",
  });
  const { result } = renderHookIn(setup, () => ({
    pending: useInvitations({ status: ["pending"] }),
    all: useInvitations({ orderBy: "email_address" }),
    details: useOrganizationDetails().data,
    invite: useInviteMembers(),
    revoke: useRevokeInvitation(),
    resend: useResendInvitation(),
  }));
  await waitFor(() => expect(result.current.all.isSuccess && result.current.details !== undefined).toBe(true));
  return { ...setup, result };
}

test("a revoked invitation leaves the pending ones at once, and shows as revoked among all", async () => {
  const { network, result } = await renderInvitations();
  const id = must(result.current.all.data[1]?.id);
  network.latency = 50;
  act(() => result.current.revoke.mutate(id));
  await waitFor(() => expect(result.current.pending.count).toBe(2));
  expect(result.current.revoke.isPending).toBe(true);
  expect(result.current.all.data.map(({ status }) => status)).toEqual(["pending", "revoked", "pending"]);
  await waitFor(() => expect(result.current.revoke.isSuccess).toBe(true));
  expect(result.current.details?.pendingInvitationsCount).toBe(2);
});

test("a refused revocation puts the row back", async () => {
  const { network, result } = await renderInvitations();
  network.intercept = ({ method }) => (method === "POST" ? refusal(500, "internal_error", "No.") : undefined);
  act(() => result.current.revoke.mutate(must(result.current.all.data[0]?.id)));
  await waitFor(() => expect(result.current.revoke.isError).toBe(true));
  await waitFor(() => expect(result.current.pending.count).toBe(3));
});

test("sending once more gives a new time to expire, in every list", async () => {
  const { result } = await renderInvitations();
  const before = result.current.all.data[0];
  await act(() => result.current.resend.mutateAsync(must(before?.id)));
  expect(result.current.all.data[0]?.expiresAt).toBeGreaterThan(before?.expiresAt ?? Infinity);
});

test("inviting refreshes the invitations and the counts", async () => {
  const { result } = await renderInvitations();
  await act(() => result.current.invite.mutateAsync({ emailAddresses: ["d@x.test", "e@x.test"], role: "org:admin" }));
  expect(result.current.pending.count).toBe(5);
  expect(result.current.details?.pendingInvitationsCount).toBe(5);
});

test("accepting a request refreshes requests, members and all counts; declining takes it away at once", async () => {
  const setup = await setUp({ count: 3, requests: 4 });
  const { result } = renderHookIn(setup, () => ({
    requests: useMembershipRequests({ status: ["pending"] }),
    members: useMemberships(),
    details: useOrganizationDetails().data,
    accept: useAcceptMembershipRequest(),
    reject: useRejectMembershipRequest(),
  }));
  await waitFor(() => expect(result.current.requests.isSuccess && result.current.details !== undefined).toBe(true));
  const before = result.current.requests.count;
  setup.network.latency = 50;
  act(() => result.current.reject.mutate(must(result.current.requests.data[0]?.id)));
  await waitFor(() => expect(result.current.requests.count).toBe(before - 1));
  expect(result.current.reject.isPending).toBe(true);
  await waitFor(() => expect(result.current.reject.isSuccess).toBe(true));
  const requestId = must(result.current.requests.data[0]?.id);
  await act(() => result.current.accept.mutateAsync({ requestId, role: "org:admin" }));
  expect(result.current.requests.count).toBe(before - 2);
  expect(result.current.members.count).toBe(4);
  expect(result.current.details).toMatchObject({ membersCount: 4, pendingRequestsCount: before - 2 });
});
