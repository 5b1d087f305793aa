"use client";

import type { ReactNode } from "react";
import { usePermission } from "../../hooks/reads/usePermission.js";

export interface PermissionGateProps {
  /** The key of the permission, e.g. `MANAGE_MEMBERS`. */
  readonly permission: string;
  /** Rendered for viewers without the permission. Default: nothing. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Renders its children for viewers with a permission. This only hides UI; the server must check the permission. */
export function PermissionGate({ permission, fallback = null, children }: PermissionGateProps) {
  return usePermission(permission) ? children : fallback;
}
