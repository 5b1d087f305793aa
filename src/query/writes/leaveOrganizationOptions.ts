import { mutationOptions } from "@tanstack/react-query";
import type { Organization } from "../../organization/Organization.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import { organizationKey } from "../keys.js";
import { writeDefaults } from "./writeRow.js";

/** Ends the viewer's own membership. What is cached of the organization is then theirs no more, and is dropped. */
export const leaveOrganizationOptions = (organization: Organization) =>
  mutationOptions<Membership, OrganizationError>({
    ...writeDefaults,
    mutationKey: [...organizationKey(organization), "leaveOrganization"],
    mutationFn: async (_, { client }) => {
      const ended = await (organization.leaveOrganization?.() ?? unsupported("leaveOrganization"));
      // What is still shown asks again, and is told that it may not.
      void client.resetQueries({ queryKey: organizationKey(organization) });
      return ended;
    },
  });
