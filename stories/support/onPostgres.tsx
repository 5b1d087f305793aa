import type { Decorator } from "@storybook/react-vite";
import { OrganizationProvider } from "../../src/index.js";
import type { TestOrganization, TestOrganizationOptions } from "../../test/support/createTestOrganization.js";

/** Only when its story is shown: all other stories of the file do without the backend. */
async function create(options: TestOrganizationOptions): Promise<TestOrganization> {
  const [{ createTestOrganization }, { openTabDatabase }] = await Promise.all([
    import("../../test/support/createTestOrganization.js"),
    import("../../test/support/database/tabDatabase.js"),
  ]);
  return createTestOrganization(await openTabDatabase(), options);
}

/** What its stories have in `loaded`. */
export interface OnPostgres {
  readonly test: TestOrganization;
}

/** To spread into a story: it is about an organization on Roster's own backend, with a Postgres inside this page. */
export const onPostgres = (options: TestOrganizationOptions) => ({
  loaders: [async (): Promise<OnPostgres> => ({ test: await create(options) })],
  decorators: [
    ((Story, { loaded }) => (
      <OrganizationProvider organization={(loaded as OnPostgres).test.organization}>
        <Story />
      </OrganizationProvider>
    )) satisfies Decorator,
  ],
});
