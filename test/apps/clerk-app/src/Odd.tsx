import { useOrganization } from "@clerk/react";
import { useMemo } from "react";

const PAGE = { pageSize: 5 };
const INVITATIONS = { invitations: { pageSize: 5 } };

export function Spread() {
  /* as everywhere */
  const { memberships } = useOrganization({ memberships: { ...PAGE } });
  return <p>{memberships?.count}</p>;
}

export function Written() {
  let { memberships } = useOrganization({ memberships: true });
  if (memberships?.isError) memberships = null;
  return <p>{memberships?.count}</p>;
}

export function Many({ query }: { query: string }) {
  const updateMember = "Make admin";
  const { memberships, invitations, organization } = useOrganization({
    ...INVITATIONS,
    // Found by name.
    memberships: { query, infinite: false },
  });
  const names = useMemo(
    () => Object.fromEntries((memberships?.data ?? []).map((row) => [row.id, row.publicUserData?.firstName])),
    [memberships?.data],
  );
  const sorted = [...(memberships?.data ?? [])].sort((a, b) => +a.createdAt - +b.createdAt);
  const isLoading = !memberships || memberships.isLoading;
  const remove = async (userId: string) => {
    const row = memberships?.data?.find(({ publicUserData }) => publicUserData?.userId === userId);
    if (row) await row.destroy();
    else await organization?.removeMember(userId);
  };
  if (isLoading) return null;
  return (
    <>
      {memberships?.data && <h2>{memberships.data.length}</h2>}
      {memberships?.data?.length === 0 && <p>No members</p>}
      {sorted.map((row) => (
        <button key={row.id} onClick={() => row.update({ role: "org:admin" })}>
          {updateMember} {names[row.id]} {row.createdAt.getTime()}
        </button>
      ))}
      {invitations?.data?.map(({ id, createdAt, revoke }) => (
        <button key={id} onClick={() => void revoke()}>
          {createdAt.toISOString()}
        </button>
      ))}
      <button onClick={() => void remove("user_1")}>Remove</button>
    </>
  );
}
