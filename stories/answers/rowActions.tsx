import { type MemberRowAction, MembersPage } from "../../src/index.js";
import { impersonate, remind } from "./api.js";

const rowActions: readonly MemberRowAction[] = [
  {
    id: "impersonate",
    label: "Impersonate",
    isShown: (_member, { isViewer }) => !isViewer,
    confirm: () => ({ title: "Sign in as this member?", description: "They are told by email." }),
    onSelect: ({ publicUserData }) => impersonate(publicUserData.userId),
  },
  { id: "remind", label: "Remind", onSelectMany: (rows) => remind(rows.map(({ id }) => id)) }, // in the bulk bar
];

export const OwnActions = () => <MembersPage table={{ rowActions }} />;
