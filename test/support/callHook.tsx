import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { OrganizationProvider } from "../../src/hooks/OrganizationProvider.js";
import type { Organization } from "../../src/organization/Organization.js";

/** Calls a hook once in Node, without a page: what it answers at first, from what the cache already has. */
export function callHook<T>(organization: Organization, client: QueryClient, hook: () => T): T {
  const answers: T[] = [];
  const Caller = (): ReactNode => {
    answers.push(hook());
    return null;
  };
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <OrganizationProvider organization={organization}>
        <Caller />
      </OrganizationProvider>
    </QueryClientProvider>,
  );
  const [answer] = answers;
  if (answers.length !== 1 || answer === undefined) throw new Error("The hook was not called once.");
  return answer;
}
