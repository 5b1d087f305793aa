import { type ComponentType, Suspense, use, useState } from "react";
import { OrganizationProvider } from "../../src/index.js";
import {
  createTestOrganization,
  type TestOrganization,
  type TestOrganizationOptions,
} from "../../test/support/createTestOrganization.js";
import type { Network } from "../../test/support/network.js";
import { openTabDatabase } from "../../test/support/database/tabDatabase.js";

interface StoryOrganizationOptions extends TestOrganizationOptions {
  /** Makes the network slow, break or refuse. */
  readonly network?: (network: Network) => void;
}

async function load({ network, ...options }: StoryOrganizationOptions) {
  const loaded = await createTestOrganization(await openTabDatabase(), options);
  network?.(loaded.network);
  return loaded;
}

/** A decorator: the story is about an organization of its own, in the page's one Postgres. */
export const withOrganization = (options: StoryOrganizationOptions = {}) =>
  function WithOrganization(Story: ComponentType) {
    const [loading] = useState(() => load(options));
    return (
      <Suspense>
        <Loaded loading={loading} story={Story} />
      </Suspense>
    );
  };

function Loaded({
  loading,
  story: Story,
}: {
  readonly loading: Promise<TestOrganization>;
  readonly story: ComponentType;
}) {
  const { organization } = use(loading);
  return (
    <OrganizationProvider organization={organization}>
      <Story />
    </OrganizationProvider>
  );
}
