// What an app writes, checked against the built declarations on the newest and the oldest versions (npm run build).
import { QueryClient, QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  createOrganization,
  membershipsOptions,
  type Membership,
  MembersPage,
  MemberTable,
  memberColumns,
  OrganizationProvider,
  updateMemberOptions,
  useInfiniteMemberships,
  useMemberships,
  useRoles,
  useUpdateMember,
  useUrlViewState,
} from "roster-react";

const organization = createOrganization({ organizationId: "org_1", url: "/api" });
const client = new QueryClient();

function Members(): ReactElement {
  const { data, page, fetchNext, isPlaceholderData } = useMemberships({ role: ["org:admin"] });
  const rows: readonly Membership[] = data;
  const { mutate } = useUpdateMember({ mutation: { onSuccess: ({ role }) => role.toUpperCase() } });
  const roles: readonly string[] = useRoles().data.map(({ key }) => key);
  const { data: all, hasNextPage } = useInfiniteMemberships();
  const rename = useMutation(updateMemberOptions(client, organization));
  const single = useQuery(membershipsOptions(organization, { pageSize: 5 }));
  const total: number | undefined = single.data?.totalCount;
  return (
    <button
      type="button"
      aria-busy={isPlaceholderData || hasNextPage}
      onClick={() => {
        for (const { publicUserData } of [...rows, ...all])
          mutate({ userId: publicUserData.userId, role: roles[0] ?? "" });
        rename.mutate({ userId: "user_1", role: "org:member" });
        fetchNext();
      }}
    >
      {page} {total}
    </button>
  );
}

export function App(): ReactElement {
  const view = useUrlViewState();
  return (
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization} onAction={({ type }) => type}>
        <Members />
        <MemberTable columns={[memberColumns.role, memberColumns.joined]} />
        <MembersPage {...view} />
      </OrganizationProvider>
    </QueryClientProvider>
  );
}

// What is cached has its type, by the key and by the options.
export const cached: readonly Membership[] | undefined = client.getQueryData(
  membershipsOptions(organization).queryKey,
)?.data;
