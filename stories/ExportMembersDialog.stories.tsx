import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, within } from "storybook/test";
import { ExportMembersDialog, type MembershipsParams } from "../src/index.js";
import { refused } from "./support/storyOrganization.js";
import { withOrganization } from "./support/withOrganization.js";

const meta = {
  title: "Members/ExportMembersDialog",
  component: ExportMembersDialog,
} satisfies Meta<typeof ExportMembersDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

const open = async (canvas: ReturnType<typeof within>) => {
  await userEvent.click(await canvas.findByRole("button", { name: "Export" }));
  return within(await screen.findByRole("dialog", { name: "Export members" }));
};

const begin = async (canvas: ReturnType<typeof within>) => {
  const dialog = await open(canvas);
  await dialog.findByText(/^Exports all [\d,]+ members/);
  await userEvent.click(dialog.getByRole("button", { name: "Export" }));
  return dialog;
};

const isPage = ({ pageSize = 0 }: MembershipsParams) => pageSize === 500;

/** What will be exported, and what the file has. */
export const Asking: Story = {
  decorators: [withOrganization({ count: 240 })],
  play: async ({ canvas }) => {
    const dialog = await open(canvas);
    await expect(await dialog.findByText("Exports all 240 members of the organization.")).toBeVisible();
  },
};

/** Those of a search and a filter, with columns of the app's own. */
export const Filtered: Story = {
  args: {
    filters: { role: ["org:member"], query: "an" },
    columns: [{ id: "signIn", label: "Sign-in", text: ({ publicUserData }) => publicUserData.identifier ?? "" }],
  },
  decorators: [withOrganization({ count: 240 })],
  play: async ({ canvas }) => {
    const dialog = await open(canvas);
    await expect(await dialog.findByText(/members that match the search and filters\.$/)).toBeVisible();
  },
};

/** The file is there: how many rows it has. The browser downloads it. */
export const Exported: Story = {
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    await expect(await dialog.findByText(/^Exported 24 members to members-.*\.csv\.$/)).toBeVisible();
  },
};

/** Ten thousand take a moment: how far it is, and a way to stop. */
export const TenThousandMembers: Story = {
  decorators: [
    withOrganization({
      count: 10_000,
      arrange: ({ organization }) => {
        let pages = 0;
        return {
          getMemberships: (params = {}, options) =>
            isPage(params) && ++pages > 8 ? new Promise(() => {}) : organization.getMemberships(params, options),
        };
      },
    }),
  ],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    const bar = await dialog.findByRole("progressbar", { name: "3,500 of 10,000" });
    await expect(bar).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Stop" })).toBeVisible();
  },
};

/** Stopped: there is no half a file. */
export const Stopped: Story = {
  decorators: [
    withOrganization({
      count: 24,
      arrange: (memory) => ({
        getMemberships(params = {}, options) {
          if (isPage(params)) memory.latency = { getMemberships: Infinity };
          return memory.organization.getMemberships(params, options);
        },
      }),
    }),
  ],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    await userEvent.click(await dialog.findByRole("button", { name: "Stop" }));
    await expect(await dialog.findByText("Export stopped. No file was saved.")).toBeVisible();
  },
};

/** It fails in the middle: why, and a way to try again. */
export const FailsInTheMiddle: Story = {
  decorators: [
    withOrganization({
      count: 1200,
      arrange: (memory) => {
        let pages = 0;
        const moved = refused(409, "The member directory is being moved. Try again later.");
        return {
          getMemberships(params = {}, options) {
            if (isPage(params) && ++pages === 3) memory.fail("getMemberships", moved);
            return memory.organization.getMemberships(params, options);
          },
        };
      },
    }),
  ],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    await expect(await dialog.findByRole("alert")).toHaveTextContent("No file was saved");
    await expect(dialog.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

/** People leave while it runs: the file's own number is said, and why it is another. */
export const PeopleLeaveMeanwhile: Story = {
  decorators: [
    withOrganization({
      count: 240,
      arrange: ({ organization }) => {
        let isFirst = true;
        return {
          async getMemberships(params = {}, options) {
            if (isPage(params) && isFirst) {
              isFirst = false;
              for (const index of [100, 101]) await organization.removeMember(`${organization.id}_${index}`);
            }
            return organization.getMemberships(params, options);
          },
        };
      },
    }),
  ],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    await expect(await dialog.findByText(/2 fewer members than when the export started/)).toBeVisible();
  },
};

/** Texts that hold HTML, overrides of direction and formulas do no harm, neither on screen nor in the file. */
export const NastyTexts: Story = {
  args: {
    columns: [
      { id: "name", label: "Name", text: () => '=HYPERLINK("http://evil.test")' },
      { id: "note", label: "<b>Note</b>", text: () => "Ann\u202Egpj.exe" },
      { id: "sum", label: "=Sum", text: () => "<script>alert(1)</script>" },
    ],
  },
  decorators: [withOrganization({ count: 24 })],
  play: async ({ canvas }) => {
    const dialog = await begin(canvas);
    await expect(await dialog.findByText(/^Exported 24 members/)).toBeVisible();
  },
};

/** In a window of 375 pixels. */
export const Narrow: Story = {
  ...TenThousandMembers,
  globals: { viewport: { value: "phone" } },
};

export const RightToLeft: Story = {
  ...TenThousandMembers,
  globals: { direction: "rtl" },
};
