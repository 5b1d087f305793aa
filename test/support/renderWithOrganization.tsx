import "@testing-library/jest-dom/vitest";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { configure, render, renderHook, type RenderOptions, screen } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { onTestFinished } from "vitest";
import { OrganizationProvider, type OrganizationProviderProps } from "../../src/hooks/OrganizationProvider.js";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";
import { otherTables } from "../../src/components/members-page/LazyTable.js";
import type { Organization } from "../../src/organization/Organization.js";
import { createTestOrganization, type TestOrganizationOptions } from "./createTestOrganization.js";
import { openTabDatabase } from "./database/tabDatabase.js";
import { TESTING_LIBRARY } from "./testingLibrary.js";

configure(TESTING_LIBRARY);

/** What screen readers are told, once they are told it. */
export const heard = (text: string) =>
  screen.findByText(text, { ignore: false, selector: "[aria-live], [aria-live] *" });

interface Place {
  readonly client: QueryClient;
  readonly organization: Organization;
}

type ProviderProps = Omit<OrganizationProviderProps, "organization" | "children" | "container">;

function wrapperFor({ client, organization }: Place, props: ProviderProps = {}) {
  return ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <OrganizationProvider {...props} organization={organization}>
        {children}
      </OrganizationProvider>
    </QueryClientProvider>
  );
}

/** Files share a page and its database: what a test adds, roles of the app's own too, goes with the test. */
const EMPTYING = `
  truncate roster_organizations, roster_users cascade;
  delete from roster_roles where key not in ('org:admin', 'org:member');
  delete from roster_permissions where type = 'user';
`;

/** A new organization in the page's Postgres, which the test has for itself, and a new cache. */
export async function setUp(options: TestOrganizationOptions = {}) {
  const database = await openTabDatabase();
  onTestFinished(async () => {
    await database.exec(EMPTYING);
  });
  return setUpForAll(options);
}

/** The same for all tests of a file that has a page of its own. */
export async function setUpForAll(options: TestOrganizationOptions = {}) {
  // What opens over members, and other tabs, show at once when their code is there; a person is never as fast as a test.
  await Promise.all([memberDialogs.load(), otherTables.load()]);
  const test = await createTestOrganization(await openTabDatabase(), options);
  return { ...test, client: new QueryClient() };
}

/** Renders components about the organization. */
export const renderIn = (
  place: Place,
  ui: ReactElement,
  { container: where, ...props }: ProviderProps & Pick<RenderOptions, "container"> = {},
) => render(ui, { ...(where && { container: where }), wrapper: wrapperFor(place, props) });

/** Renders a hook about the organization. */
export const renderHookIn = <T, P>(place: Place, hook: (props: P) => T, initialProps?: P) =>
  renderHook(hook, { wrapper: wrapperFor(place), ...(initialProps !== undefined && { initialProps }) });
