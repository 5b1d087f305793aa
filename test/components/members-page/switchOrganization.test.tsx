import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import { afterEach, expect, test } from "vitest";
import { MembersPage, OrganizationProvider, useUrlViewState } from "../../../src/index.js";
import { setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(() => {
  cleanup();
  history.replaceState(null, "", location.pathname);
});

const Own = () => <MembersPage />;
const InAddress = () => <MembersPage {...useUrlViewState()} />;
/** An app that always shows the administrators. */
const Fixed = () => <MembersPage view={{ filters: { role: "org:admin" } }} />;

async function renderTwo(Page: ComponentType, onSwitch = () => {}) {
  const first = await setUp({ count: 24, invitations: 4 });
  const second = await setUp({ count: 3, invitations: 4 });
  function App() {
    const [organization, setOrganization] = useState(first.organization);
    return (
      <QueryClientProvider client={first.client}>
        <button
          type="button"
          onClick={() => {
            onSwitch();
            setOrganization(second.organization);
          }}
        >
          Switch
        </button>
        <OrganizationProvider organization={organization}>
          <Page />
        </OrganizationProvider>
      </QueryClientProvider>
    );
  }
  render(<App />);
  const user = userEvent.setup();
  await screen.findByRole("tab", { name: /^Invitations/ });
  return { user, switchTo: () => user.click(screen.getByRole("button", { name: "Switch" })) };
}

test.each([
  ["its own", Own],
  ["in the address", InAddress],
])("another organization begins without the search and the filters of the one before: a view %s", async (_, Page) => {
  const { user, switchTo } = await renderTwo(Page);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Filter by role" }), "Member");
  await user.type(screen.getByRole("searchbox"), "dubois");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  await switchTo();
  expect(await screen.findByText("1–3 of 3")).toBeVisible();
  expect(screen.getByRole("searchbox")).toHaveValue("");
  expect(screen.getByRole("combobox", { name: "Filter by role" })).toHaveValue("");
  expect(screen.queryByText("No matching members")).not.toBeInTheDocument();
  expect(location.search).not.toMatch(/dubois|role=/);
});

test.each([
  ["its own", Own],
  ["in the address", InAddress],
])("another organization begins with the first tab and the pending invitations: a view %s", async (_, Page) => {
  const { user, switchTo } = await renderTwo(Page);
  await user.click(screen.getByRole("tab", { name: /^Invitations/ }));
  await user.click(await screen.findByRole("tab", { name: "Revoked" }));
  await switchTo();
  expect(await screen.findByText("1–3 of 3")).toBeVisible();
  expect(screen.getByRole("tab", { name: /^Members/, selected: true })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: /^Invitations/ }));
  expect(await screen.findByRole("tab", { name: "Pending", selected: true })).toBeVisible();
});

test("a link to a search in another organization is followed", async () => {
  const { user, switchTo } = await renderTwo(InAddress, () => {
    history.pushState(null, "", "?q=bram");
    globalThis.dispatchEvent(new PopStateEvent("popstate"));
  });
  await user.type(screen.getByRole("searchbox"), "dubois");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  await switchTo();
  expect(await screen.findByRole("row", { name: /Bram/ })).toBeVisible();
  expect(screen.getByRole("searchbox")).toHaveValue("bram");
  await waitFor(() => expect(location.search).toBe("?q=bram"));
});

test("a filter that the app fixes holds in every organization", async () => {
  const { switchTo } = await renderTwo(Fixed);
  await screen.findByRole("row", { name: /Ada/ });
  await switchTo();
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
});
