"use client";

import { OrganizationSwitcher, useOrganization, useUser } from "@clerk/nextjs";
import { useState } from "react";

// A page of members with a pager, and roles that can be changed.
export function Members() {
  const { user } = useUser();
  const [busy, setBusy] = useState<string>();
  const { isLoaded, organization, memberships } = useOrganization({
    memberships: {
      pageSize: 20, // what fits a screen
      keepPreviousData: true,
    },
  });

  if (!isLoaded || !memberships) return <p>Loading…</p>;
  if (!organization) return <OrganizationSwitcher />;

  return (
    <section>
      <h2>
        {organization.name}: {memberships.count} members
      </h2>
      <table aria-busy={memberships.isFetching}>
        <tbody>
          {memberships?.data?.map((member) => (
            <tr key={member.id}>
              <td>
                {member.publicUserData?.firstName} {member.publicUserData?.lastName}
                {member.publicUserData?.userId === user?.id && " (you)"}
              </td>
              <td>{member.publicUserData?.identifier}</td>
              <td>{member.createdAt.toLocaleDateString()}</td>
              <td>
                <select
                  value={member.role}
                  disabled={busy === member.id}
                  onChange={async (event) => {
                    setBusy(member.id);
                    await member.update({ role: event.target.value });
                    await memberships?.revalidate?.();
                    setBusy(undefined);
                  }}
                >
                  <option value="org:admin">Admin</option>
                  <option value="org:member">Member</option>
                </select>
              </td>
              <td>
                <button
                  onClick={async () => {
                    await member.destroy();
                    await memberships.revalidate();
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {memberships.page} of {memberships.pageCount}
      </p>
      <button disabled={!memberships.hasPreviousPage || memberships.isFetching} onClick={memberships.fetchPrevious}>
        Previous
      </button>
      <button disabled={!memberships?.hasNextPage} onClick={() => memberships?.fetchNext?.()}>
        Next
      </button>
      <button onClick={() => memberships.fetchPage?.((page) => page + 1)}>Skip</button>
    </section>
  );
}
