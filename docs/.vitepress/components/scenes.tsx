// How the components look that need more than an organization: each with a few words of an app around it.
import type { ReactNode } from "react";
import {
  type Membership,
  Avatar,
  InviteForm,
  MANAGE_MEMBERS,
  MemberDetails,
  MembersPanel,
  Pager,
  PermissionGate,
  RemoveMemberDialog,
  RolePicker,
  useInviteForm,
  useMemberships,
  usePagination,
} from "../../../src/index.js";

function WithMember({ children }: { readonly children: (member: Membership) => ReactNode }) {
  const member = useMemberships().data.at(-1);
  return member ? children(member) : null;
}

function InviteFormScene() {
  return <InviteForm draft={useInviteForm()} />;
}

function PagerScene() {
  return <Pager pagination={usePagination(useMemberships({ pageSize: 1 }))} />;
}

/** By the component's name. All others are rendered without props. */
export const SCENES: Readonly<Record<string, ReactNode>> = {
  Avatar: <WithMember>{({ publicUserData }) => <Avatar person={publicUserData} />}</WithMember>,
  InviteForm: <InviteFormScene />,
  MemberDetails: (
    <WithMember>{(membership) => <MemberDetails membership={membership} onClose={() => {}} />}</WithMember>
  ),
  MembersPanel: <MembersPanel tab="members" />,
  Pager: <PagerScene />,
  PermissionGate: <PermissionGate permission={MANAGE_MEMBERS}>For managers</PermissionGate>,
  RemoveMemberDialog: (
    <WithMember>
      {(membership) => (
        <RemoveMemberDialog
          isOpen
          membership={membership}
          obstacle={undefined}
          onOpenChange={() => {}}
          onConfirm={() => {}}
        />
      )}
    </WithMember>
  ),
  RolePicker: <RolePicker defaultValue="org:member" />,
};
