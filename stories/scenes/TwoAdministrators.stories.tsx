import type { Meta, StoryObj } from "@storybook/react-vite";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { createOrganization, MembersPage, OrganizationProvider, useLiveUpdates } from "../../src/index.js";
import { createTestOrganization, type TestOrganization } from "../../test/support/createTestOrganization.js";
import { createNetwork, type Network, refusal } from "../../test/support/network.js";
import { giveRole } from "../support/giveRole.js";
import { openTabDatabase } from "../../test/support/database/tabDatabase.js";
import { must } from "../../test/support/must.js";

const meta = {
  title: "Members/Two administrators",
  component: MembersPage,
} satisfies Meta<typeof MembersPage>;
export default meta;

interface Seat {
  readonly name: string;
  readonly userId: string;
}

interface Loaded {
  readonly test: TestOrganization;
}

/** Faults that can be switched on for one of the two. */
const FAULTS: Readonly<Record<string, (network: Network) => void>> = {
  "All well": () => {},
  Slow: (network) => (network.latency = 1500),
  Offline: (network) => (network.isOffline = true),
  "Answers are lost": (network) => (network.losesAnswers = true),
  "Writes fail (500)": (network) =>
    (network.intercept = ({ method }) =>
      method === "GET" ? undefined : refusal(500, "internal_error", "The server had a hiccup. Try again.")),
  "Too many (429)": (network) =>
    (network.intercept = ({ method }) =>
      method === "GET"
        ? undefined
        : refusal(429, "too_many_requests", "Too many requests. Wait two seconds.", { "retry-after": "2" })),
};

/** The same organization as one person sees it, with a cache and a network of their own. */
function Desk({ test, seat }: { readonly test: TestOrganization; readonly seat: Seat }) {
  const [{ client, network, organization }] = useState(() => {
    const own = createNetwork((request) => test.backend.fetch(request));
    return {
      client: new QueryClient(),
      network: own,
      organization: createOrganization({
        url: "http://roster.test/v1",
        organizationId: test.organization.id,
        fetch: own.fetch,
        headers: { "x-roster-user": seat.userId },
      }),
    };
  });
  const [fault, setFault] = useState("All well");
  const choose = (next: string) => {
    Object.assign(network, { latency: 0, isOffline: false, losesAnswers: false, intercept: () => undefined });
    FAULTS[next]?.(network);
    setFault(next);
  };
  return (
    <section aria-label={seat.name} style={{ flex: "1 1 360px", minWidth: 0 }}>
      <label style={{ display: "flex", gap: 8, marginBlockEnd: 16 }}>
        {seat.name}’s network
        <select value={fault} onChange={(event) => choose(event.target.value)}>
          {Object.keys(FAULTS).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <QueryClientProvider client={client}>
        <OrganizationProvider organization={organization}>
          <LivePage name={seat.name} />
        </OrganizationProvider>
      </QueryClientProvider>
    </section>
  );
}

function LivePage({ name }: { readonly name: string }) {
  useLiveUpdates();
  return <MembersPage aria-label={`Members, as ${name} sees them`} defaultView={{ pageSize: 5 }} />;
}

const Desks = ({ children }: { readonly children: ReactNode }) => (
  <div style={{ display: "flex", flexWrap: "wrap", gap: 32 }}>{children}</div>
);

/** What one does, the other sees within a second; faults of the network can be switched on for each. */
export const SideBySide: StoryObj<typeof meta> = {
  loaders: [
    async () => {
      const test = await createTestOrganization(await openTabDatabase(), { count: 12, invitations: 6, requests: 4 });
      await test.organization.updateMember({ userId: must(test.people[1]?.id), role: "org:admin" });
      return { test };
    },
  ],
  render: function Both(_, { loaded }) {
    const { test } = loaded as Loaded;
    return (
      <Desks>
        <Desk test={test} seat={{ name: "Ada", userId: must(test.people[0]?.id) }} />
        <Desk test={test} seat={{ name: "Bram", userId: must(test.people[1]?.id) }} />
      </Desks>
    );
  },
  play: async ({ canvas, step }) => {
    const ada = within(canvas.getByRole("region", { name: "Ada" }));
    const bram = within(canvas.getByRole("region", { name: "Bram" }));
    await ada.findByRole("tab", { name: /^Requests 4/ });
    await bram.findByRole("button", { name: "Member, change role of Chiara Brandt" });
    // Both follow the changes by now.
    await new Promise((resolve) => setTimeout(resolve, 500));

    await step("Ada changes a member's role, and Bram sees it", async () => {
      await userEvent.click(ada.getByRole("button", { name: "Member, change role of Chiara Brandt" }));
      await giveRole("Admin");
      await bram.findByRole("button", { name: "Admin, change role of Chiara Brandt" });
    });

    await step("Bram approves a request, and Ada's counts update", async () => {
      await userEvent.click(bram.getByRole("tab", { name: /^Requests/ }));
      const [approve] = await bram.findAllByRole("button", { name: /^Approve/ });
      if (approve) await userEvent.click(approve);
      await ada.findByRole("tab", { name: /^Members 13/ });
      await expect(await ada.findByRole("tab", { name: /^Requests 3/ })).toBeVisible();
    });
  },
};
