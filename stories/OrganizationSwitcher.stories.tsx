import type { Meta, StoryObj } from "@storybook/react-vite";
import { Suspense, use, useState } from "react";
import { expect, userEvent } from "storybook/test";
import { MembersWithSwitcher } from "../test/components/answers/examples.js";
import { createTestOrganization } from "../test/support/createTestOrganization.js";
import { openTabDatabase } from "../test/support/database/tabDatabase.js";

async function loadTwo() {
  const database = await openTabDatabase();
  const first = await createTestOrganization(database, { count: 24 });
  const second = await createTestOrganization(database, { count: 8 });
  return [first.organization, second.organization] as const;
}

function Switcher() {
  const [loading] = useState(loadTwo);
  return (
    <Suspense>
      <Loaded loading={loading} />
    </Suspense>
  );
}

function Loaded({ loading }: { readonly loading: ReturnType<typeof loadTwo> }) {
  return <MembersWithSwitcher organizations={[...use(loading)]} />;
}

const meta = { title: "Members/Organization switcher", component: Switcher } satisfies Meta<typeof Switcher>;
export default meta;

type Story = StoryObj<typeof meta>;

/** One page for several organizations: nothing of one shows in the other. */
export const TwoOrganizations: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole("tab", { name: /^Members 24/ });
    const select = canvas.getByLabelText("Organization", { selector: "select" });
    const [, second] = select.querySelectorAll("option");
    await userEvent.selectOptions(select, second?.value ?? "");
    await expect(await canvas.findByRole("tab", { name: /^Members 8/ })).toBeVisible();
  },
};
