import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MemberTable } from "../../../src/components/member-table/MemberTable.js";
import { LeaveOrganizationDialog } from "../../../src/components/ownership/LeaveOrganizationDialog.js";
import type { BeforeRemove } from "../../../src/hooks/BeforeRemove.js";
import { chooseAction } from "../../support/rowMenu.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";

afterEach(cleanup);

/** What members own, and who gets it: `answers` are what the app's server says, in turn. */
function createStep(...answers: readonly (Error | "none" | undefined)[]) {
  const log: string[] = [];
  let asked = 0;
  const next = () => {
    const answer = answers[asked++];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const beforeRemove: BeforeRemove<string> = async (leaving) => {
    const names = leaving.map(({ publicUserData }) => publicUserData.firstName).join(" and ");
    log.push(`asked about ${names}`);
    await Promise.resolve();
    if (next() === "none") return undefined;
    return {
      render: ({ choice, choose }) => (
        <button type="button" onClick={() => choose("Ann")}>{`Files of ${names} for ${choice ?? "no one"}`}</button>
      ),
      run: async (owner, { signal }) => {
        next();
        log.push(`gave ${owner} the files${signal.aborted ? ", but left" : ""}`);
      },
    };
  };
  return { log, beforeRemove };
}

const isDisabled = (button: HTMLElement) => button.getAttribute("aria-disabled") === "true";

test("a removal waits for the app's step and a choice, and shows the errors of both", async () => {
  const user = userEvent.setup();
  const { log, beforeRemove } = createStep(
    new Error("The file server is down."),
    undefined,
    new Error("Ann's drive is full."),
  );
  renderIn(await setUp({ count: 12 }), <MemberTable />, { beforeRemove });
  await chooseAction(user, "Diego Castellano", "Remove member");
  const dialog = within(await screen.findByRole("alertdialog"));
  expect(await dialog.findByText("The file server is down.")).toBeVisible();
  const confirm = dialog.getByRole("button", { name: "Remove member" });
  expect(isDisabled(confirm)).toBe(true);
  await user.click(dialog.getByRole("button", { name: "Try again" }));
  const files = await dialog.findByRole("button", { name: "Files of Diego for no one" });
  expect(isDisabled(confirm)).toBe(true);
  await user.click(files);
  await waitFor(() => expect(isDisabled(confirm)).toBe(false));
  await user.click(confirm);
  expect(await dialog.findByText("Ann's drive is full.")).toBeVisible();
  expect(screen.getByRole("row", { name: /Diego Castellano/, hidden: true })).toBeInTheDocument();
  await user.click(confirm);
  expect(await screen.findByText("Removed Diego Castellano.")).toBeVisible();
  expect(log).toEqual(["asked about Diego", "asked about Diego", "gave Ann the files"]);
});

test("many who are removed have one step, members who own nothing have none, and cancelling removes no one", async () => {
  const user = userEvent.setup();
  const { log, beforeRemove } = createStep(undefined, undefined, undefined, "none");
  renderIn(await setUp({ count: 12 }), <MemberTable />, { beforeRemove });
  await user.click(await screen.findByRole("checkbox", { name: "Select Bram Almeida" }));
  await user.click(screen.getByRole("checkbox", { name: "Select Chiara Brandt" }));
  const bulk = () => user.click(screen.getByRole("button", { name: "Remove 2 members" }));
  await bulk();
  await user.click(await screen.findByRole("button", { name: "Files of Bram and Chiara for no one" }));
  await user.keyboard("{Escape}");
  expect(log).toEqual(["asked about Bram and Chiara"]);
  await bulk();
  await user.click(await screen.findByRole("button", { name: "Files of Bram and Chiara for no one" }));
  const confirm = within(screen.getByRole("alertdialog")).getByRole("button", { name: "Remove 2 members" });
  await waitFor(() => expect(isDisabled(confirm)).toBe(false));
  await user.click(confirm);
  expect(await screen.findByText("Removed 2 members.")).toBeVisible();
  expect(log.slice(1)).toEqual(["asked about Bram and Chiara", "gave Ann the files"]);

  await chooseAction(user, "Diego Castellano", "Remove member");
  const last = within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Remove member" });
  await waitFor(() => expect(isDisabled(last)).toBe(false));
  await user.click(last);
  expect(await screen.findByText("Removed Diego Castellano.")).toBeVisible();
});

test("leaving has the same step", async () => {
  const user = userEvent.setup();
  const { log, beforeRemove } = createStep();
  renderIn(await setUp({ count: 6, viewer: 1 }), <LeaveOrganizationDialog />, { beforeRemove });
  await user.click(await screen.findByRole("button", { name: "Leave organization" }));
  await user.click(await screen.findByRole("button", { name: /^Files of .* for no one$/ }));
  const dialog = within(screen.getByRole("alertdialog"));
  const leave = dialog.getByRole("button", { name: "Leave organization" });
  await waitFor(() => expect(isDisabled(leave)).toBe(false));
  await user.click(leave);
  await dialog.findByRole("alert");
  await user.click(leave);
  await waitFor(() => expect(log.at(-1)).toBe("gave Ann the files"));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});
