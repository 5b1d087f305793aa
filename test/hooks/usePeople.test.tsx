import { act, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { usePeople } from "../../src/hooks/reads/usePeople.js";
import { useAcceptMembershipRequest } from "../../src/hooks/writes/useAcceptMembershipRequest.js";
import { useRemoveMember } from "../../src/hooks/writes/useRemoveMember.js";
import { useRevokeInvitation } from "../../src/hooks/writes/useRevokeInvitation.js";
import { useUpdateMember } from "../../src/hooks/writes/useUpdateMember.js";
import type { HttpOrganization } from "../../src/organization/http/createOrganization.js";
import type { Organization } from "../../src/organization/Organization.js";
import type { Person } from "../../src/organization/records.js";
import { renderHookIn, setUp } from "../support/renderWithOrganization.js";
import { must } from "../support/must.js";

const usePage = (pageSize: number) => ({
  list: usePeople({ pageSize }),
  accept: useAcceptMembershipRequest(),
  remove: useRemoveMember(),
  revoke: useRevokeInvitation(),
  update: useUpdateMember(),
});

/** A backend without a list of people. */
const without = (organization: HttpOrganization): Organization => ({ ...organization, getPeople: undefined });

test.each([
  ["one list", (organization: HttpOrganization): Organization => organization],
  ["three lists", without],
])(
  "pending writes to every kind of people show at once, and agree with the backend afterwards: %s",
  async (_, given) => {
    const setup = await setUp({ count: 8, invitations: 10, requests: 3 });
    const { network } = setup;
    const { result } = renderHookIn({ ...setup, organization: given(setup.organization) }, () => usePage(100));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    const people = () => result.current.list.data;
    const total = result.current.list.count;
    const of = (kind: Person["kind"]) => people().filter((person) => person.kind === kind);
    const [request] = of("request");
    const [invitation] = of("invitation");
    const [, changed, removed] = of("member");
    if (request?.kind !== "request" || changed?.kind !== "member" || removed?.kind !== "member")
      throw new Error("too few");

    network.latency = 300;
    const role = changed.membership.role === "org:admin" ? "org:member" : "org:admin";
    act(() => {
      result.current.accept.mutate({ requestId: request.id, role: "org:member" });
      result.current.revoke.mutate(must(invitation).id);
      result.current.remove.mutate(removed.membership.publicUserData.userId);
      result.current.update.mutate({ userId: changed.membership.publicUserData.userId, role });
    });
    await waitFor(() => expect(result.current.list.count).toBe(total - 3));
    const ids = people().map(({ id }) => id);
    expect(ids).not.toContain(request.id);
    expect(ids).not.toContain(must(invitation).id);
    expect(ids).not.toContain(removed.id);
    const shown = () => people().find(({ id }) => id === changed.id);
    expect(shown()).toMatchObject({ membership: { role } });

    await waitFor(() => expect(result.current.update.isSuccess && result.current.accept.isSuccess).toBe(true));
    await waitFor(() => expect(result.current.list.count).toBe(total - 2));
    expect(people().map(({ id }) => id)).toEqual(
      (await setup.organization.getPeople({ pageSize: 100 })).data.map(({ id }) => id),
    );
  },
);

test("a refused write brings the row back", async () => {
  const setup = await setUp({ count: 4 });
  const { result } = renderHookIn(setup, () => usePage(100));
  await waitFor(() => expect(result.current.list.count).toBe(4));
  setup.network.latency = 200;
  setup.network.intercept = ({ method }) =>
    method === "DELETE"
      ? Response.json({ errors: [{ code: "internal_error", message: "No" }] }, { status: 500 })
      : undefined;
  const [, person] = result.current.list.data;
  if (person?.kind !== "member") throw new Error("too few");
  act(() => result.current.remove.mutate(person.membership.publicUserData.userId));
  await waitFor(() => expect(result.current.list.count).toBe(3));
  await waitFor(() => expect(result.current.list.count).toBe(4));
  expect(result.current.list.data[1]?.id).toBe(person.id);
});
