import { useOrganization as useClerkOrganization } from "@clerk/react";

const PARAMS = {
  memberships: { infinite: true, pageSize: 50, role: ["org:admin"] },
};

/** A list that grows. */
export default function AllMembers() {
  const org = useClerkOrganization(PARAMS);
  const rows = org.memberships?.data ?? [];
  if (!org.memberships || org.memberships.isLoading) return <p>Loading…</p>;
  return (
    <>
      <h2>{org.organization?.name}</h2>
      {org.memberships?.isError && <p role="alert">{org.memberships.error?.message}</p>}
      <ul>
        {rows
          .filter((row) => row.publicUserData !== undefined)
          .map(({ id, role, publicUserData }) => (
            <li key={id}>
              {publicUserData?.identifier}: {role}
            </li>
          ))}
      </ul>
      {org.memberships?.hasNextPage && <button onClick={org.memberships.fetchNext}>More</button>}
    </>
  );
}
