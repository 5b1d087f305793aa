import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor, within } from "storybook/test";
import { MembersPage } from "../../src/index.js";
import { chooseAction, removeMember } from "../support/rowMenu.js";
import { giveRole } from "../support/giveRole.js";
import { onPostgres, type OnPostgres } from "../support/onPostgres.js";
import { translatePage } from "../../test/support/translatePage.js";
import { must } from "../../test/support/must.js";

const meta = {
  title: "Members/A day of an administrator",
  component: MembersPage,
} satisfies Meta<typeof MembersPage>;
export default meta;

const said = (words: string | RegExp) => screen.findByText(words);

const PASTED = `Ann Lee <ann@guests.test>; "Lopez, Bob" <bob@guests.test>
carla@guests.test, dora@@guests.test
erin@guests`;

/**
 * Everything that an administrator does in a day, one thing after the other, on one page. At every step the counts on
 * the tabs are those of the database.
 */
export const ADay: StoryObj<typeof meta> = {
  name: "From morning to evening",
  ...onPostgres({ count: 26, invitations: 10, requests: 5, maxAllowedMemberships: 60 }),
  play: async ({ canvas, loaded, step }) => {
    const { organization } = (loaded as OnPostgres).test;

    /** The tabs show these counts, and the database has them. */
    const expectCounts = async (members: number, invitations: number, requests: number) => {
      await waitFor(() =>
        expect(
          canvas.getAllByRole("tab", { name: /^(Members|Invitations|Requests)/ }).map((tab) => tab.textContent),
        ).toEqual([`Members${members}`, `Invitations${invitations}`, `Requests${requests}`]),
      );
      const [details, inside, invited, asking] = await Promise.all([
        organization.getOrganization(),
        organization.getMemberships(),
        organization.getInvitations({ status: ["pending"] }),
        organization.getMembershipRequests({ status: ["pending"] }),
      ]);
      await expect([details.membersCount, details.pendingInvitationsCount, details.pendingRequestsCount]).toEqual([
        members,
        invitations,
        requests,
      ]);
      await expect([inside.totalCount, invited.totalCount, asking.totalCount]).toEqual([
        members,
        invitations,
        requests,
      ]);
    };
    const goTo = async (tab: string) => userEvent.click(canvas.getByRole("tab", { name: new RegExp(`^${tab}`) }));

    await step("The page opens", async () => {
      await canvas.findByRole("tab", { name: /^Requests \d/ });
      await canvas.findByRole("button", { name: "Member, change role of Elif Dubois" });
      await expectCounts(26, 4, 5);
    });

    await step("Finds a member and makes them an admin", async () => {
      await userEvent.type(canvas.getByRole("searchbox"), "dubois");
      await waitFor(() =>
        expect(canvas.getByRole("tab", { name: /^Members/ })).toHaveAccessibleName(/^Members\s*1 match/),
      );
      await userEvent.click(await canvas.findByRole("button", { name: "Member, change role of Elif Dubois" }));
      await giveRole("Admin");
      await said("Changed Elif Dubois's role to Admin.");
      await userEvent.clear(canvas.getByRole("searchbox"));
      await expectCounts(26, 4, 5);
      await expect((await organization.getMemberships({ role: ["org:admin"] })).totalCount).toBe(2);
    });

    await step("Invites five from a paste with two bad addresses, and fixes one of them", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Invite members" }));
      const dialog = await screen.findByRole("dialog", { name: "Invite members" });
      await userEvent.click(within(dialog).getByRole("textbox", { name: "Email addresses" }));
      await userEvent.paste(PASTED);
      const problems = await within(dialog).findByRole("list", { name: "2 addresses can't be invited." });
      await userEvent.click(within(problems).getByRole("button", { name: "Edit dora@@guests.test" }));
      const edit = within(dialog).getByRole("textbox", { name: "Edit dora@@guests.test" });
      await userEvent.clear(edit);
      await userEvent.type(edit, "dora@guests.test{Enter}");
      await userEvent.click(within(dialog).getByRole("button", { name: "Send 4 invitations" }));
      await within(dialog).findByText("Sent 4 invitations. 1 address can't be invited.");
      // The address that is still bad has stayed.
      const left = await within(dialog).findByRole("list", { name: "1 address can't be invited." });
      await userEvent.click(within(left).getByRole("button", { name: "Remove erin@guests" }));
      await userEvent.keyboard("{Escape}");
      await expectCounts(26, 8, 5);
    });

    await step("Sends one invitation again, and takes one back", async () => {
      await goTo("Invitations");
      await chooseAction("ann@guests.test", "Resend");
      await said("Resent the invitation to ann@guests.test.");
      await chooseAction("bob@guests.test", "Revoke");
      await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Revoke" }));
      await said("Revoked the invitation to bob@guests.test.");
      await expectCounts(26, 7, 5);
    });

    await step("Selects a person, and lets them go again", async () => {
      await goTo("Members");
      const select = await canvas.findByRole("checkbox", { name: "Select Elif Dubois" });
      for (const count of ["1 selected", "", "1 selected", ""]) {
        await userEvent.click(select);
        await waitFor(() =>
          expect(canvas.queryAllByText("1 selected", { selector: "bdi, bdi font" })).toHaveLength(count === "" ? 0 : 1),
        );
      }
    });

    await step("Lets two people in, and turns one down", async () => {
      await goTo("Requests");
      await canvas.findAllByRole("button", { name: /^Member, role for/ });
      const names = canvas
        .getAllByRole("button", { name: /^Approve (?!.* date$)/ })
        .map((button) => must(button.getAttribute("aria-label")?.replace("Approve ", "")));
      for (const name of names.slice(0, 2)) {
        await userEvent.click(canvas.getByRole("button", { name: `Approve ${name}` }));
        await said(`Approved ${name} as Member.`);
      }
      await expectCounts(28, 7, 3);
      await userEvent.click(canvas.getByRole("button", { name: `Decline ${names[2]}` }));
      await said(`Declined ${names[2]}'s join request.`);
      await expectCounts(28, 7, 2);
    });

    await step("Removes a member", async () => {
      await goTo("Members");
      // Approved members come first: rows no longer move.
      await canvas.findByText("1–10 of 28");
      await removeMember("Diego Castellano");
      await said("Removed Diego Castellano.");
      await expectCounts(27, 7, 2);
    });
  },
};

/**
 * The same day in a browser that translates the page: it replaces each text node. Nothing that React changes or removes
 * may be such a node, or the page goes white.
 */
export const OnATranslatedPage: StoryObj<typeof meta> = {
  ...ADay,
  name: "On a translated page",
  beforeEach: () => translatePage(),
};
