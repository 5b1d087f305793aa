import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent } from "storybook/test";
import type { Organization } from "../src/index.js";
import { MembersWithSwitcher } from "../test/components/answers/examples.js";
import { storyOrganization } from "./support/storyOrganization.js";

function Switcher() {
  const [organizations] = useState((): [Organization, Organization] => [
    storyOrganization({ count: 24 }).organization,
    storyOrganization({ count: 8 }).organization,
  ]);
  return (
    <>
      <style>{"select[aria-label=Organization] { margin-bottom: 1rem; padding: 0.25rem }"}</style>
      <MembersWithSwitcher organizations={organizations} />
    </>
  );
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
