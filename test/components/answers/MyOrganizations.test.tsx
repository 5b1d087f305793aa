import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { createTestOrganization } from "../../support/createTestOrganization.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import { must } from "../../support/must.js";
import { setUp } from "../../support/renderWithOrganization.js";
import { asServer } from "../../support/testBackend.js";
import { MyOrganizations } from "./MyOrganizations.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** The page as that user sees it, whose requests go to the backend as an app's do. */
function renderAs(userId: string, { backend, client }: Pick<Awaited<ReturnType<typeof setUp>>, "backend" | "client">) {
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = input instanceof Request ? input : new Request(new URL(input, location.href), init);
    const request = new Request(asked.url.replace("/api/v1", "/v1"), asked);
    request.headers.set("x-roster-user", userId);
    return backend.fetch(request);
  });
  return render(
    <QueryClientProvider client={client}>
      <MyOrganizations userId={userId} />
    </QueryClientProvider>,
  );
}

/** The organizations of the switcher. */
const offered = () =>
  within(screen.getByRole("combobox", { name: "Organization" }))
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

test("a user switches between their organizations, and leaves one", async () => {
  const northwind = await setUp({ count: 4, name: "Northwind" });
  const contoso = await createTestOrganization(await openTabDatabase(), { count: 3, name: "Contoso" });
  const bram = must(northwind.people[1]);
  const server = asServer(contoso.backend);
  const path = `/organizations/${contoso.organization.id}/memberships`;
  expect((await server("POST", path, { user_id: bram.id, role: "org:member" })).status).toBe(200);

  const first = renderAs(bram.id, northwind);
  const user = userEvent.setup();
  const switcher = await screen.findByRole("combobox", { name: "Organization" });
  expect(within(switcher).getAllByRole("option")).toHaveLength(2);
  await user.selectOptions(switcher, "Northwind");
  expect(await screen.findByText("4 members", { exact: false })).toBeVisible();
  const { firstName, lastName } = bram;
  expect(await screen.findByRole("row", { name: new RegExp(`${firstName} ${lastName}`) })).toBeVisible();
  // The choice outlives the page.
  first.unmount();
  renderAs(bram.id, northwind);
  expect(await screen.findByRole("combobox", { name: "Organization" })).toHaveDisplayValue("Northwind");

  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await user.click(dialog.getByRole("button", { name: "Leave organization" }));
  // It asks twice.
  expect(await dialog.findByText(/Only another admin can add you back/)).toBeVisible();
  await user.click(dialog.getByRole("button", { name: "Leave organization" }));
  await waitFor(() => expect(offered()).toEqual(["Contoso"]));
});

test("a user without an organization is told so", async () => {
  renderAs("user_stranger", await setUp({ count: 2 }));
  expect(await screen.findByText("You aren't in an organization yet.")).toBeVisible();
});
