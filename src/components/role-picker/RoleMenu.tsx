"use client";

import { memberDialogs } from "../member-dialogs/lazyMemberDialogs.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import type { RoleListboxProps } from "./RoleListbox.js";

/** The open list of roles, fetched when it is first needed. */
export const RoleMenu = (props: RoleListboxProps) => (
  <LazyDialog part={memberDialogs} onClose={props.onClose}>
    {({ RoleListbox }) => <RoleListbox {...props} />}
  </LazyDialog>
);
