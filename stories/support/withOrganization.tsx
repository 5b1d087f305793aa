import { type ComponentType, useState } from "react";
import { type Organization, OrganizationProvider, type OrganizationProviderProps } from "../../src/index.js";
import type { MemoryOrganization } from "../../src/testing/memory/MemoryOrganization.js";
import { type StoryContents, storyOrganization } from "./storyOrganization.js";

interface StoryOrganizationOptions extends StoryContents {
  /** Makes it slow or fail, and returns the functions that behave in another way. */
  readonly arrange?: (memory: MemoryOrganization) => Partial<Organization> | void;
}

function create({ arrange, ...options }: StoryOrganizationOptions): Organization {
  const memory = storyOrganization(options);
  return { ...memory.organization, ...arrange?.(memory) };
}

type ProviderProps = Omit<OrganizationProviderProps, "organization" | "children">;

/** A decorator: the story is about an organization of its own, in memory. For the real backend: `onPostgres`. */
export const withOrganization = (options: StoryOrganizationOptions = {}, props: ProviderProps = {}) =>
  function WithOrganization(Story: ComponentType) {
    const [organization] = useState(() => create(options));
    return (
      <OrganizationProvider {...props} organization={organization}>
        <Story />
      </OrganizationProvider>
    );
  };
