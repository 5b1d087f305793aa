"use client";

import type { Membership } from "../organization/records.js";
import { useMemberNews } from "../state/useMemberNews.js";
import { RemoveMemberDialog, type RemoveMemberDialogProps } from "./RemoveMemberDialog.js";

interface RemovalQuestionProps extends Omit<RemoveMemberDialogProps, "isOpen" | "news"> {
  /** The rows that are shown while it is asked. */
  readonly rows: readonly Membership[];
}

/** Asks before a member of a list is removed, and tells what others do to them meanwhile. It is there while it is open. */
export function RemovalQuestion({ rows, ...props }: RemovalQuestionProps) {
  return <RemoveMemberDialog {...props} isOpen news={useMemberNews(props.membership, rows)} />;
}
