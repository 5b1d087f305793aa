import type { BeforeRemove } from "../../src/index.js";
import { filesOf, handOver } from "./api.js";
import { OwnerSelect } from "./OwnerSelect.js";

// <OrganizationProvider organization={organization} beforeRemove={beforeRemove}>
export const beforeRemove: BeforeRemove<string> = async (leaving, { signal }) => {
  const files = await filesOf(leaving, signal);
  if (files.length === 0) return undefined; // nothing to hand over
  return {
    render: ({ choice, choose }) => <OwnerSelect files={files} value={choice} onChange={choose} />,
    run: (userId) => handOver(files, userId), // then they are removed
  };
};
