// The code of docs/answers.md, type-checked and tested. Each block there stands here word for word.
import * as Dialog from "@radix-ui/react-dialog";
import { useState } from "react";
import {
  AddMembersDialog,
  LocaleProvider,
  MANAGE_MEMBERS,
  MembersPage,
  MemberTable,
  memberColumns,
  metadataColumn,
  metadataFilter,
  OrganizationError,
  OrganizationProvider,
  PermissionGate,
  useMemberships,
  usePermission,
  useRemoveMember,
  useUrlViewState,
  type IsReadOnly,
  type Labels,
  type Organization,
} from "../../../src/index.js";

export function MembersWithSwitcher({ organizations }: { organizations: [Organization, ...Organization[]] }) {
  const [current, setCurrent] = useState(organizations[0]);
  const select = (id: string) => setCurrent(organizations.find((one) => one.id === id) ?? current);
  return (
    <OrganizationProvider organization={current}>
      <select aria-label="Organization" value={current.id} onChange={({ target }) => select(target.value)}>
        {organizations.map(({ id }) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <MembersPage />
    </OrganizationProvider>
  );
}

export const SideBySide = ({ organizations }: { organizations: readonly Organization[] }) =>
  organizations.map((organization) => (
    <OrganizationProvider key={organization.id} organization={organization}>
      <OneOfMany id={organization.id} />
    </OrganizationProvider>
  ));

function OneOfMany({ id }: { id: string }) {
  return <MemberTable label={`Members of ${id}`} {...useUrlViewState({ prefix: `${id}.` })} />;
}

const departmentColumns = [memberColumns.role, metadataColumn("department", { label: "Department" })];
const departmentFilters = [metadataFilter("department", { label: "Department" })];

export const MembersByDepartment = () => (
  <MemberTable columns={departmentColumns} metadataFilters={departmentFilters} />
);

const isReadOnly: IsReadOnly = ({ publicMetadata }) =>
  publicMetadata["source"] === "directory" && "Managed by your directory.";

export const MembersOfDirectory = () => <MembersPage table={{ isReadOnly }} />;

async function findUserId(emailAddress: string): Promise<string | undefined> {
  const response = await fetch(`/api/users?email=${encodeURIComponent(emailAddress)}`);
  return response.ok ? (await response.json()).id : undefined;
}

export const MembersToAdd = () => <MemberTable toolbar={<AddMembersDialog findUserId={findUserId} />} />;

export const Sidebar = () => (
  <PermissionGate permission={MANAGE_MEMBERS} fallback={<p>Ask an admin to invite people.</p>}>
    <a href="/members/invite">Invite people</a>
  </PermissionGate>
);

export function InviteLink() {
  return usePermission(MANAGE_MEMBERS) ? <a href="/members/invite">Invite people</a> : null;
}

export function OwnList() {
  const { data, fetchNext, hasNextPage } = useMemberships({ pageSize: 20 });
  const { mutate: remove } = useRemoveMember();
  return (
    <ul>
      {data.map(({ id, publicUserData: { userId, identifier } }) => (
        <li key={id}>
          {identifier} <button onClick={() => remove(userId)}>Remove</button>
        </li>
      ))}
      {hasNextPage && <button onClick={fetchNext}>Next page</button>}
    </ul>
  );
}

const danish: Partial<Labels> = { invite: "Inviter medlemmer", members: "Medlemmer" };

export const MembersInDanish = () => (
  <LocaleProvider locale="da" labels={danish}>
    <MembersPage />
  </LocaleProvider>
);

export const MembersInDialog = () => (
  <Dialog.Root>
    <Dialog.Trigger>Manage members</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Content aria-describedby={undefined}>
        <Dialog.Title>Members of your team</Dialog.Title>
        <MembersPage />
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
);

export const fromOwnApi = (id: string, scope: string): Organization => ({
  id,
  scope,
  async getMemberships({ initialPage = 1, pageSize = 10, query = "" } = {}, { signal } = {}) {
    const search = new URLSearchParams({ page: `${initialPage}`, size: `${pageSize}`, q: query });
    const response = await fetch(`/api/teams/${id}/people?${search}`, { signal: signal ?? null });
    if (!response.ok) throw new OrganizationError("Couldn't load the members.", { status: response.status });
    const { rows, total } = await response.json();
    return { data: rows, totalCount: total };
  },
});
