import { changeRoutes } from "./changeRoutes.js";
import { invitationRoutes } from "./invitationRoutes.js";
import { membershipRequestRoutes } from "./membershipRequestRoutes.js";
import { membershipRoutes } from "./membershipRoutes.js";
import { membershipEventRoutes } from "./membershipEventRoutes.js";
import { metadataRoutes } from "./metadataRoutes.js";
import { organizationRoutes } from "./organizationRoutes.js";
import { permissionRoutes } from "./permissionRoutes.js";
import { roleRoutes } from "./roleRoutes.js";
import type { Route } from "./route.js";
import { userRoutes } from "./userRoutes.js";
import { viewerRoutes } from "./viewerRoutes.js";

/** The whole API. */
export const ROUTES: readonly Route[] = [
  ...organizationRoutes,
  ...membershipRoutes,
  ...metadataRoutes,
  ...viewerRoutes,
  ...invitationRoutes,
  ...membershipRequestRoutes,
  ...roleRoutes,
  ...permissionRoutes,
  ...userRoutes,
  ...membershipEventRoutes,
  ...changeRoutes,
];
