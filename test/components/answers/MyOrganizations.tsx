// The code of docs/organization-switcher.md, type-checked and tested: it stands there word for word, after its imports.
import { useMemo, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { createOrganization, LeaveOrganizationDialog, MembersPage, OrganizationProvider } from "../../../src/index.js";

interface Membership {
  readonly organization: { readonly id: string; readonly name: string };
}

async function readMemberships(userId: string): Promise<readonly Membership[]> {
  const response = await fetch(`/api/v1/users/${userId}/organization_memberships?limit=100`);
  if (!response.ok) throw new Error(`Couldn't load your organizations (${response.status}).`);
  const { data } = await response.json();
  return data;
}

export function MyOrganizations({ userId }: { userId: string }) {
  const mine = useQuery({ queryKey: ["organizations", userId], queryFn: () => readMemberships(userId) });
  const [chosen, setChosen] = useState(() => localStorage.getItem("organization"));
  if (mine.isPending) return <p>Loading…</p>;
  if (mine.error) return <p role="alert">{mine.error.message}</p>;

  const all = mine.data.map(({ organization }) => organization);
  const current = all.find(({ id }) => id === chosen) ?? all[0];
  if (!current) return <p>You aren't in an organization yet.</p>;

  const select = (id: string) => {
    localStorage.setItem("organization", id);
    setChosen(id);
  };
  return (
    <>
      <select aria-label="Organization" value={current.id} onChange={({ target }) => select(target.value)}>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <MembersOf id={current.id} userId={userId} onLeft={() => void mine.refetch()} />
    </>
  );
}

function MembersOf({ id, userId, onLeft }: { id: string; userId: string; onLeft: () => void }) {
  const organization = useMemo(
    () => createOrganization({ url: "/api/v1", organizationId: id, scope: userId }),
    [id, userId],
  );
  return (
    <OrganizationProvider organization={organization}>
      <MembersPage />
      <LeaveOrganizationDialog onLeft={onLeft} />
    </OrganizationProvider>
  );
}
