import type { Route } from "./http/operation.js";
import { changeRoutes, type LiveTools } from "./live/changeRoutes.js";
import { groupRoutes } from "./groups/groupRoutes.js";
import { invitationRoutes, type InvitationTools } from "./invitations/invitationRoutes.js";
import { membershipRequestRoutes } from "./requests/membershipRequestRoutes.js";
import { managedRoutes } from "./members/managedRoutes.js";
import { membershipRoutes } from "./members/membershipRoutes.js";
import { membershipEventRoutes } from "./activity/membershipEventRoutes.js";
import { metadataRoutes } from "./members/metadataRoutes.js";
import { organizationRoutes } from "./organizations/organizationRoutes.js";
import { peopleRoutes } from "./people/peopleRoutes.js";
import { permissionRoutes } from "./rights/permissionRoutes.js";
import { roleRoutes } from "./rights/roleRoutes.js";
import { statusRoutes } from "./members/statusRoutes.js";
import { userRoutes } from "./users/userRoutes.js";
import { viewerRoutes } from "./members/viewerRoutes.js";

/** What the routes work with, all of them together. */
export type RouteTools = InvitationTools & LiveTools;

/** The whole API. */
export const ROUTES: readonly Route<RouteTools>[] = [
  ...organizationRoutes,
  ...membershipRoutes,
  ...statusRoutes,
  ...metadataRoutes,
  ...managedRoutes,
  ...viewerRoutes,
  ...groupRoutes,
  ...invitationRoutes,
  ...membershipRequestRoutes,
  ...peopleRoutes,
  ...roleRoutes,
  ...permissionRoutes,
  ...userRoutes,
  ...membershipEventRoutes,
  ...changeRoutes,
];
