import type { ORGANIZATION_RESOURCES } from "./fields.js";
import type { OrganizationError } from "./OrganizationError.js";

/**
 * A resource that can change: `memberships`, the viewer's own included; `invitations`; `requests` to join;
 * `organization`, its name, limit and counts; `roles`, their names and permissions; `groups`, their names and members.
 */
export type OrganizationResource = (typeof ORGANIZATION_RESOURCES)[number];

/**
 * What `subscribe` reports: which resources changed, not how. Read them again.
 *
 * - `connected`: every change is reported from here on. Data read earlier may be stale, because changes may have been
 *   missed: on the first connection, and after each `disconnected`.
 * - `changed`: these resources are stale. The backend has already worked out their dependents.
 * - `disconnected`: changes are missed until the next `connected`. The client reconnects automatically unless `isFinal`:
 *   then the backend cannot report changes, or the viewer may not see them. Poll instead.
 */
export type OrganizationEvent =
  | { readonly type: "connected" }
  | { readonly type: "changed"; readonly resources: readonly OrganizationResource[] }
  | { readonly type: "disconnected"; readonly error: OrganizationError; readonly isFinal: boolean };
