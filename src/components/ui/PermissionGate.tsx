"use client";

import type { ReactNode } from "react";
import { usePermission } from "../../hooks/reads/usePermission.js";

export interface PermissionGateProps {
  /** The key of the permission, e.g. `MANAGE_MEMBERS`. */
  readonly permission: string;
  /** What those see who may not; nothing by default. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Shows its children to those whose role permits something. It decides what is shown: the server decides what is done. */
export function PermissionGate({ permission, fallback = null, children }: PermissionGateProps) {
  return usePermission(permission) ? children : fallback;
}
