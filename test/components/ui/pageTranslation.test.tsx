import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  InviteDialog,
  LeaveOrganizationDialog,
  memberColumns,
  MembersPage,
  MembersHeader,
  MemberTable,
} from "../../../src/index.js";
import { Avatar } from "../../../src/components/ui/Avatar.js";
import { giveRole } from "../../support/giveRole.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import { bareTextOn, translatePage } from "../../support/translatePage.js";

let stop = () => {};
beforeEach(() => {
  stop = translatePage();
});
afterEach(() => {
  stop();
  cleanup();
});

const shows = (words: string) => waitFor(() => expect(document.body.textContent).toContain(words));

/** An app's words that come, go and change. */
function Words({ children }: { readonly children: (words: readonly ReactNode[]) => ReactNode }) {
  const [step, setStep] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setStep(step + 1)}>
        Next
      </button>
      {children([step > 0 && "Now ", "step ", step, step > 1 && <b key="b">bold</b>, step % 2 === 0 && " even"])}
    </>
  );
}

test.each([
  ["in a button", (words: readonly ReactNode[]) => <LeaveOrganizationDialog>{words}</LeaveOrganizationDialog>],
  ["in a fragment", (words: readonly ReactNode[]) => <InviteDialog>{<>{...words}</>}</InviteDialog>],
  ["at the end of a toolbar", (words: readonly ReactNode[]) => <MemberTable toolbar={words} />],
  [
    "in a part of the page",
    (words: readonly ReactNode[]) => (
      <MembersPage>
        <MembersHeader>{words}</MembersHeader>
      </MembersPage>
    ),
  ],
])("an app's own words %s come, go and change on a translated page", async (_, place) => {
  renderIn(await setUp({ count: 3 }), <Words>{place}</Words>);
  await shows("step 0 even");
  for (const words of ["Now step 1", "Now step 2bold even", "Now step 3bold"]) {
    await userEvent.click(screen.getByRole("button", { name: "Next" }));
    await shows(words);
  }
  expect(document.body.textContent).not.toContain("even");
  expect(bareTextOn(document)).toEqual([]);
});

test("what a column of the app's own shows changes with the member", async () => {
  const place = await setUp({ count: 3 });
  const team = { id: "team", label: "Team", text: () => "", render: ({ roleName }: { roleName: string }) => roleName };
  renderIn(place, <MemberTable columns={[memberColumns.role, team]} />);
  const [row] = (await screen.findAllByRole("button", { name: /change role of Bram/ })).map((cell) =>
    cell.closest("tr"),
  );
  if (!row) throw new Error("There is no row of Bram.");
  await userEvent.click(within(row).getByRole("button", { name: /change role/ }));
  await giveRole(userEvent.setup(), "Admin");
  await waitFor(() => expect(within(row).getAllByText("Admin")).toHaveLength(2));
  expect(within(row).queryByText("Member")).toBeNull();
});

const person = (userId: string, firstName: string, imageUrl: string) => ({
  userId,
  firstName,
  lastName: "Okafor",
  imageUrl,
  hasImage: imageUrl !== "",
  identifier: null,
  username: null,
  banned: false,
  deprovisioned: false,
});

test("the initials of a picture that does not load give way to those of another person", async () => {
  const people = [person("user_1", "Ada", "data:image/png,none"), person("user_2", "Bram", "")];
  function Person() {
    const [at, setAt] = useState(0);
    const shown = people[at];
    return (
      <>
        <button type="button" onClick={() => setAt(at + 1)}>
          Next
        </button>
        {shown && <Avatar person={shown} />}
      </>
    );
  }
  renderIn(await setUp({ count: 1 }), <Person />);
  await shows("AO");
  await userEvent.click(screen.getByRole("button", { name: "Next" }));
  await shows("BO");
  expect(document.body.textContent).not.toContain("AO");
});
