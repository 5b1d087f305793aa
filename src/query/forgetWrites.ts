import type { QueryClient } from "@tanstack/react-query";
import type { Organization } from "../organization/Organization.js";
import { type Subject, writesKey } from "./keys.js";
import { isWriteTo } from "./rowWrites.js";

/** Takes the settled writes to a row out of the mutation cache, and so its error off the screen. */
export function forgetWrites(client: QueryClient, organization: Organization, subject: Subject, rowId: string): void {
  const cache = client.getMutationCache();
  for (const write of cache.findAll({ mutationKey: writesKey(organization, subject) })) {
    if (write.state.status !== "pending" && isWriteTo(rowId, write.state.variables)) cache.remove(write);
  }
}
