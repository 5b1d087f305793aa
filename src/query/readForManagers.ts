import type { Query, QueryClient } from "@tanstack/react-query";
import { ON_RIGHTS } from "../organization/rules/dependents.js";
import type { Organization } from "../organization/Organization.js";
import { OrganizationError } from "../organization/OrganizationError.js";
import { subjectKeys } from "./keys.js";

/** Reads a list that managers may read. Where it is refused (403), the viewer's rights as they were known are read again. */
export async function readForManagers<T>(
  organization: Organization,
  client: QueryClient,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OrganizationError && error.isForbidden) {
      for (const queryKey of subjectKeys(organization, ON_RIGHTS)) {
        // A read that runs is new enough. Called off each time, it would never be kept, and be asked for without end.
        const known = { queryKey, predicate: ({ state }: Query) => state.data !== undefined };
        void client.invalidateQueries(known, { cancelRefetch: false });
      }
    }
    throw error;
  }
}
