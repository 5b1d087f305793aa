import { useOrganization } from "@clerk/nextjs";
import type { OrganizationMembershipRequestResource } from "@clerk/nextjs/types";
import { RequestRow } from "./RequestRow";

export function Requests() {
  const { membershipRequests: requests, domains } = useOrganization({
    membershipRequests: { status: "pending", initialPage: 2 },
    domains: true,
  });
  if (!requests?.data) return null;
  const accept = async (request: OrganizationMembershipRequestResource) => {
    await request.accept();
  };
  return (
    <>
      {domains?.data?.map(({ id, name }) => (
        <span key={id}>{name}</span>
      ))}
      {requests.data.map((request) => (
        <div key={request.id}>
          <button onClick={() => accept(request)}>Accept</button>
          <button
            onClick={async () => {
              try {
                await request.accept();
              } finally {
                await requests.setData?.(undefined);
              }
            }}
          >
            Accept
          </button>
          <button onClick={() => void request.reject()}>Reject</button>
          <RequestRow request={request} />
        </div>
      ))}
    </>
  );
}
