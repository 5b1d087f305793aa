import { QueryClient, QueryClientProvider, type DefaultOptions, keepPreviousData } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { Component, type ReactNode, StrictMode } from "react";
import { afterEach, expect, test } from "vitest";
import { userEvent } from "@testing-library/user-event";
import {
  LocaleProvider,
  MembersPage,
  MemberTable,
  type Organization,
  OrganizationProvider,
  useMemberships,
  useUpdateMember,
} from "../../../src/index.js";
import { giveRole } from "../../support/giveRole.js";
import { must } from "../../support/must.js";
import { createGate, refusal } from "../../support/network.js";
import { renderHookIn, renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

const user = userEvent.setup();
afterEach(cleanup);

const DEFAULTS: Readonly<Record<string, DefaultOptions>> = {
  "never reads twice": {
    queries: { staleTime: Infinity, refetchOnMount: false, refetchOnWindowFocus: false, retry: false },
  },
  "reads nothing by itself": { queries: { enabled: false, retry: 10, retryDelay: 60_000 } },
  "throws errors while it renders": { queries: { throwOnError: true }, mutations: { throwOnError: true, retry: 5 } },
  "keeps nothing": { queries: { gcTime: 0, structuralSharing: false }, mutations: { gcTime: 0 } },
  "has its own network modes": { queries: { networkMode: "offlineFirst" }, mutations: { networkMode: "online" } },
  "reads, hashes and shows in its own way": {
    queries: {
      placeholderData: keepPreviousData,
      notifyOnChangeProps: ["data"],
      queryKeyHashFn: (key) => `app:${JSON.stringify(key)}`,
    },
  },
};

test.each(Object.entries(DEFAULTS))(
  "a QueryClient that %s by default: reads fail and are tried again, writes show in each list",
  async (_, defaultOptions) => {
    const setup = await setUp({ count: 12, invitations: 2, requests: 2 });
    const place = { ...setup, client: new QueryClient({ defaultOptions }) };
    setup.network.intercept = ({ url }) =>
      url.includes("/memberships?") ? refusal(400, "form_param_format_invalid", "The list is broken.") : undefined;
    renderIn(place, <MembersPage />);
    const again = await screen.findByRole("button", { name: "Try again" });
    setup.network.intercept = () => undefined;
    await user.click(again);
    await user.click(await screen.findByRole("button", { name: /change role of Bram Almeida/ }));
    await giveRole(user, "Admin");
    expect(await screen.findByRole("button", { name: /Admin, change role of Bram Almeida/ })).toBeVisible();

    const [request] = await screen.findAllByRole("tab", { name: /^Requests|^Join requests/ });
    await user.click(must(request));
    const [approve] = await screen.findAllByRole("button", { name: /^Approve / });
    await user.click(must(approve));
    await user.click(screen.getByRole("tab", { name: /^Members/ }));
    expect(await screen.findByText(/of 13$/)).toBeVisible();

    setup.network.intercept = ({ method }) =>
      method === "PATCH" ? refusal(422, "form_param_format_invalid", "No.") : undefined;
    await user.click(screen.getByRole("button", { name: /change role of Bram Almeida/ }));
    await giveRole(user, "Member");
    expect(await screen.findByRole("button", { name: /^Try again.*Bram Almeida|^Try again/ })).toBeVisible();
  },
);

test("a list that was not shown while a write changed it is read again, though the app reads nothing again on mount", async () => {
  const { network, ...setup } = await setUp({ count: 3 });
  const place = {
    ...setup,
    client: new QueryClient({ defaultOptions: { queries: { refetchOnMount: false, staleTime: Infinity } } }),
  };
  const list = () => renderHookIn(place, () => useMemberships());
  const first = list();
  await waitFor(() => expect(first.result.current.count).toBe(3));
  first.unmount();
  const before = network.requests.length;
  const again = list();
  expect(again.result.current.count).toBe(3);
  again.unmount();
  expect(network.requests.length).toBe(before);
  const write = renderHookIn(place, () => useUpdateMember());
  const userId = must(setup.people[1]).id;
  await write.result.current.mutateAsync({ userId, role: "org:admin" });
  const last = list();
  const roleOf = () => last.result.current.data.find(({ publicUserData }) => publicUserData.userId === userId)?.role;
  await waitFor(() => expect(last.result.current.isFetching).toBe(false));
  expect(roleOf()).toBe("org:admin");
  expect(network.requests.filter(({ method, path }) => method === "GET" && path.includes("memberships")).length).toBe(
    2,
  );
});

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state: { readonly message?: string } = {};
  static getDerivedStateFromError = (error: unknown) => ({ message: String(error) });
  override render() {
    return this.state.message ? <p role="alert">{this.state.message}</p> : this.props.children;
  }
}

const App = ({
  client,
  organization,
  children,
}: {
  readonly client?: QueryClient;
  readonly organization?: Organization;
  readonly children: ReactNode;
}) => {
  const inner = organization ? (
    <OrganizationProvider organization={organization}>{children}</OrganizationProvider>
  ) : (
    children
  );
  return <Boundary>{client ? <QueryClientProvider client={client}>{inner}</QueryClientProvider> : inner}</Boundary>;
};

test("a missing provider is named by the error, with the cure", async () => {
  const { client, organization } = await setUp({ count: 1 });
  render(
    <App client={client}>
      <MemberTable />
    </App>,
    { onCaughtError: () => {} },
  );
  expect(screen.getByRole("alert")).toHaveTextContent("must be used within `<OrganizationProvider organization={…}>`");
  cleanup();
  render(
    <App organization={organization}>
      <MemberTable />
    </App>,
    { onCaughtError: () => {} },
  );
  expect(screen.getByRole("alert")).toHaveTextContent("QueryClientProvider");
});

test("an app that goes away while a write is sent: it is sent once, nothing is reported, and the next mount shows it", async () => {
  const { network, ...place } = await setUp({ count: 3 });
  const errors: unknown[] = [];
  const report = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event);
  globalThis.addEventListener("error", report);
  globalThis.addEventListener("unhandledrejection", report);
  const gate = createGate();
  network.intercept = async ({ method }) => {
    if (method === "PATCH") await gate.opened;
    return undefined;
  };
  const ui = (
    <StrictMode>
      <LocaleProvider>
        <MemberTable />
      </LocaleProvider>
    </StrictMode>
  );
  const { unmount } = renderIn(place, ui);
  await user.click(await screen.findByRole("button", { name: /change role of Bram Almeida/ }));
  await giveRole(user, "Admin");
  await screen.findByRole("button", { name: /Admin, change role of Bram Almeida/ });
  unmount();
  renderIn(place, ui);
  // Still pending, and shown as it was.
  expect(await screen.findByRole("button", { name: /Admin, change role of Bram Almeida/ })).toBeVisible();
  cleanup();
  gate.open();
  await waitFor(() => expect(place.client.isMutating()).toBe(0));
  renderIn(place, ui);
  expect(await screen.findByRole("button", { name: /Admin, change role of Bram Almeida/ })).toBeVisible();
  expect(network.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  expect(errors).toEqual([]);
  globalThis.removeEventListener("error", report);
  globalThis.removeEventListener("unhandledrejection", report);
});
