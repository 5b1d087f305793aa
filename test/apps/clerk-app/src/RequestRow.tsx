import type { OrganizationMembershipRequestResource } from "@clerk/nextjs/types";

export function RequestRow({ request }: { request: OrganizationMembershipRequestResource }) {
  return <time>{request.createdAt.toISOString()}</time>;
}
