import { changeRoutes } from "./changeRoutes.js";
import { invitationRoutes } from "./invitationRoutes.js";
import { membershipRequestRoutes } from "./membershipRequestRoutes.js";
import { membershipRoutes } from "./membershipRoutes.js";
import { metadataRoutes } from "./metadataRoutes.js";
import { organizationRoutes } from "./organizationRoutes.js";
import { permissionRoutes } from "./permissionRoutes.js";
import { roleRoutes } from "./roleRoutes.js";
import type { Route } from "./route.js";
import { userRoutes } from "./userRoutes.js";

/** The whole API. */
export const ROUTES: readonly Route[] = [
  ...organizationRoutes,
  ...membershipRoutes,
  ...metadataRoutes,
  ...invitationRoutes,
  ...membershipRequestRoutes,
  ...roleRoutes,
  ...permissionRoutes,
  ...userRoutes,
  ...changeRoutes,
];
