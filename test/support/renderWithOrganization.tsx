import "@testing-library/jest-dom/vitest";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, renderHook } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { OrganizationProvider } from "../../src/hooks/OrganizationProvider.js";
import {
  createTestOrganization,
  type TestOrganization,
  type TestOrganizationOptions,
} from "./createTestOrganization.js";
import { openTabDatabase } from "./tabDatabase.js";

function wrapperFor(client: QueryClient, { organization }: Pick<TestOrganization, "organization">) {
  return ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization}>{children}</OrganizationProvider>
    </QueryClientProvider>
  );
}

/** A new organization in the page's Postgres, and a new cache. */
export async function setUp(options: TestOrganizationOptions = {}) {
  const test = await createTestOrganization(await openTabDatabase(), options);
  return { ...test, client: new QueryClient() };
}

type Setup = Awaited<ReturnType<typeof setUp>>;

/** Renders components about the organization. */
export const renderIn = (setup: Setup, ui: ReactElement) => render(ui, { wrapper: wrapperFor(setup.client, setup) });

/** Renders a hook about the organization. */
export const renderHookIn = <T, P>(setup: Setup, hook: (props: P) => T, initialProps?: P) =>
  renderHook(hook, { wrapper: wrapperFor(setup.client, setup), ...(initialProps !== undefined && { initialProps }) });
