import type { QueryClient } from "@tanstack/react-query";

/** Takes a settled write out of the mutation cache, and so its error off the screen. @param id its `RowWrite.id` */
export function forgetWrite(client: QueryClient, id: number): void {
  const cache = client.getMutationCache();
  const write = cache.getAll().find(({ mutationId }) => mutationId === id);
  if (write && write.state.status !== "pending") cache.remove(write);
}
