import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MembersPage, OrganizationProvider } from "../../../src/index.js";
import { type BetterAuthServer, openBetterAuth } from "../../support/betterAuthServer.js";

let server: BetterAuthServer;
beforeAll(async () => {
  server = await openBetterAuth();
});
afterAll(() => server.close());

test("the members page shows what Better Auth has, and no control for what it cannot do", async () => {
  // First a page, for which the next looks when it is loaded.
  await import("../../model/dom.js");
  const { MutationObserver, HTMLElement, Node } = window;
  Object.assign(globalThis, { MutationObserver, HTMLElement, Node });
  const { render, screen } = await import("@testing-library/react");
  const { organization } = await server.createBetterAuthOrganization();
  const provided = { organization, children: createElement(MembersPage) };
  const place = createElement(OrganizationProvider, provided);
  const { unmount } = render(createElement(QueryClientProvider, { client: new QueryClient() }, place));
  const textOf = (role: string) => screen.getAllByRole(role).map(({ textContent }) => textContent);
  const wait = { timeout: 60_000 };
  await expect.poll(() => textOf("row")[3], wait).toContain("Chiara Brandtchiara.brandt@");
  await expect.poll(() => textOf("row")[3], wait).toContain("Admin, Member");
  await expect.poll(() => textOf("tab"), wait).toEqual(["Members24", "Invitations0"]);
  await expect.poll(() => textOf("button"), wait).toContain("Invite members");
  await expect.poll(() => textOf("option"), wait).toContain("Admin, Member");
  expect(textOf("button")).not.toContain("Add member");
  const sortable = screen.getAllByRole("columnheader").filter((header) => header.hasAttribute("aria-sort"));
  expect(sortable.map(({ textContent }) => textContent)).toEqual(["Member", "Joined"]);
  unmount();
});
