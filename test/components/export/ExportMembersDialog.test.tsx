import { onlineManager } from "@tanstack/react-query";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  ExportMembersDialog,
  type ExportMembersDialogProps,
} from "../../../src/components/export/ExportMembersDialog.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

interface Download {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** What the browser was told to download. */
let downloads: Download[] = [];

beforeEach(() => {
  downloads = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const reading = fetch(this.href).then((response) => response.arrayBuffer());
    // `text()` would leave the BOM out.
    const text = async () => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await reading);
    downloads.push({ name: this.download, text });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const today = new Intl.DateTimeFormat("sv-SE").format(new Date());
const rowsOf = async ({ text }: Download) =>
  Papa.parse<string[]>((await text()).replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;

async function open(options: Parameters<typeof setUp>[0], props: ExportMembersDialogProps = {}) {
  const setup = await setUp(options);
  const user = userEvent.setup();
  const { unmount } = renderIn(
    setup,
    <>
      <ExportMembersDialog {...props} />
      <button type="button">Elsewhere</button>
    </>,
  );
  await user.click(screen.getByRole("button", { name: "Export" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Export members" }));
  const main = dialog.getByRole("button", { name: "Export" });
  return { ...setup, user, dialog, main, unmount };
}

/** Holds a page back, counted from 1, until it is called. */
function hold({ network }: Pick<Awaited<ReturnType<typeof setUp>>, "network">, from = 1) {
  let reads = 0;
  const held: ((answer: undefined) => void)[] = [];
  network.intercept = ({ url }) =>
    url.includes("limit=500") && ++reads === from ? new Promise((resolve) => held.push(resolve)) : undefined;
  return () => held.forEach((answer) => answer(undefined));
}

test("all who match are downloaded, with times in ISO 8601, and the number of rows is said", async () => {
  const { user, dialog, main, people, organization } = await open({
    count: 24,
    managed: (index) =>
      index === 1 ? { role: { name: "Okta" }, status: { name: "Entra" }, profile: { name: "Okta" } } : {},
  });
  for (const name of ["Sales", "Design, Web"]) {
    const { id: groupId } = await organization.createGroup({ name });
    await organization.addGroupMembers({ groupId, userIds: people.slice(1, 2).map(({ id }) => id) });
  }
  expect(main).toHaveFocus();
  expect(await dialog.findByText("Exports all 24 members of the organization.")).toBeVisible();
  const columns = [
    "Name",
    "Email",
    "User ID",
    "Role",
    "Role key",
    "Joined",
    "Last updated",
    "Status",
    "Access ends",
    "Source",
    "Last active",
    "Two-factor",
    "Sign-in method",
    "Groups",
  ];
  expect(dialog.getByText(new RegExp(new Intl.ListFormat("en").format(columns)))).toBeVisible();
  await user.click(main);
  expect(await dialog.findByText(`Exported 24 members to members-${today}.csv.`)).toBeVisible();
  expect(downloads.map(({ name }) => name)).toEqual([`members-${today}.csv`]);
  const [download] = downloads;
  if (!download) throw new Error("Nothing was downloaded.");
  expect(await download.text()).toMatch(/^\uFEFF"Name",/);
  const [header, ...rows] = await rowsOf(download);
  expect(header).toEqual(columns);
  expect(rows.map((cells) => cells[2])).toEqual(people.map(({ id }) => id));
  const [ada] = people;
  const joined = ada?.joinedAt.toISOString();
  expect(rows[0]).toEqual([
    "Ada Okafor",
    ada?.emailAddress,
    ada?.id,
    "Admin",
    "org:admin",
    joined,
    joined,
    "active",
    "",
    "",
    ada?.lastActiveAt?.toISOString(),
    "enabled",
    "password, google",
    "",
  ]);
  expect(rows[1]?.[9]).toBe("Okta, Entra");
  expect(rows[1]?.[13]).toBe("Design, Web, Sales");
  // Never, and not known.
  expect(rows[6]?.slice(10)).toEqual(["never", "enabled", "saml", ""]);
  expect(rows[8]?.slice(11)).toEqual(["", "", ""]);

  expect(main).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
  expect(downloads).toHaveLength(1);
});

test("search and filter hold, and columns and the file's name can be an app's own", async () => {
  const { user, dialog, main } = await open(
    { count: 120 },
    {
      filters: { role: ["org:admin"], query: "a" },
      columns: [{ id: "who", label: "Who", text: ({ publicUserData }) => `=${publicUserData.userId}` }],
      fileName: "people.csv",
    },
  );
  const told = await dialog.findByText(/^Exports the \d+ members that match the search and filters\.$/);
  await user.click(main);
  const count = Number(/\d+/.exec(told.textContent)?.[0]);
  expect(await dialog.findByText(`Exported ${count} members to people.csv.`)).toBeVisible();
  const rows = downloads[0] ? await rowsOf(downloads[0]) : [];
  expect(rows).toHaveLength(count + 1);
  expect(rows[0]).toEqual(["Who"]);
  expect(rows[1]?.[0]).toMatch(/^'=org_/);
});

test("it tells how far it is, and when it is stopped nothing is downloaded", async () => {
  const { user, dialog, main, network } = await open({ count: 612 });
  await dialog.findByText(/^Exports all 612 members/);
  const goOn = hold({ network }, 3);
  await user.click(main);
  expect(await dialog.findByRole("progressbar", { name: "112 of 612" })).toHaveAttribute("aria-valuenow", "112");
  expect(main).toHaveAccessibleName("Stop");
  expect(dialog.queryByRole("button", { name: "Cancel" })).not.toBeInTheDocument();
  await user.click(main);
  goOn();
  expect(await dialog.findByText("Export stopped. No file was saved.")).toBeVisible();
  expect(dialog.queryByRole("progressbar")).not.toBeInTheDocument();
  expect(main).toHaveFocus();
  expect(downloads).toEqual([]);

  await user.keyboard("{Enter}");
  expect(await dialog.findByText(`Exported 612 members to members-${today}.csv.`)).toBeVisible();
  expect(downloads[0] && (await rowsOf(downloads[0]))).toHaveLength(613);
});

test("closing the dialog stops the export, and the next one starts from the beginning", async () => {
  const { user, dialog, main, network } = await open({ count: 24 });
  const goOn = hold({ network });
  await user.click(main);
  await dialog.findByRole("progressbar");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await waitFor(() => expect(network.requests.at(-1)?.signal.aborted).toBe(true));
  goOn();
  expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Exports all 24 members of the organization.")).toBeVisible();
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  expect(downloads).toEqual([]);
});

test("what fails in the middle leaves no file behind, says why, and is tried again", async () => {
  const { user, dialog, main, network } = await open({ count: 612 });
  await dialog.findByText(/^Exports all 612 members/);
  let reads = 0;
  network.intercept = ({ url }) =>
    url.includes("limit=500") && ++reads === 3 ? refusal(409, "x", "The directory is being moved.") : undefined;
  await user.click(main);
  expect(await dialog.findByRole("alert")).toHaveTextContent(
    "Couldn't export members. No file was saved. The directory is being moved.",
  );
  expect(downloads).toEqual([]);
  expect(main).toHaveFocus();
  expect(main).toHaveAccessibleName("Try again");
  await user.keyboard("{Enter}");
  expect(await dialog.findByText(`Exported 612 members to members-${today}.csv.`)).toBeVisible();
  expect(dialog.queryByRole("alert")).not.toBeInTheDocument();
  expect(downloads[0] && (await rowsOf(downloads[0]))).toHaveLength(613);
});

test("it is said when people left before they were read, and when others left after", async () => {
  const { user, dialog, main, network, organization, people } = await open({ count: 612 });
  await dialog.findByText(/^Exports all 612 members/);
  const remove = (index: number) => organization.removeMember(must(people[index]?.id));
  await remove(611);
  await remove(610);
  let reads = 0;
  network.intercept = async ({ url }) => {
    // One of the newest, who are read by then.
    if (url.includes("limit=500") && ++reads === 3) await remove(1);
    return undefined;
  };
  await user.click(main);
  expect(
    await dialog.findByText(
      `Exported 610 members to members-${today}.csv. That's 2 fewer members than when the export started. ` +
        "Members changed during the export: 609 now match.",
    ),
  ).toBeVisible();
  expect(downloads[0] && (await rowsOf(downloads[0]))).toHaveLength(611);
});

test("offline it waits, says so, and resumes when the connection is back", async () => {
  const { user, dialog, main } = await open({ count: 12 });
  await dialog.findByText(/^Exports all 12 members/);
  onlineManager.setOnline(false);
  try {
    await user.click(main);
    expect(await dialog.findByText("You're offline. The export will continue when you're back online.")).toBeVisible();
  } finally {
    onlineManager.setOnline(true);
  }
  expect(await dialog.findByText(/^Exported 12 members/)).toBeVisible();
});

test("there is nothing to export when no member matches", async () => {
  const { user, dialog, main, network } = await open({ count: 3 }, { filters: { query: "nobody, nowhere" } });
  expect(await dialog.findByText("No members match the search and filters.")).toBeVisible();
  expect(main).toHaveAttribute("aria-disabled", "true");
  await user.click(main);
  expect(network.requests.filter(({ path }) => path.includes("limit=500"))).toEqual([]);
});

test("who may not see the members is told so, and gets no file", async () => {
  const { user, dialog, main } = await open({ count: 3, viewer: null });
  expect(await dialog.findByText("Exports the members that match the search and filters.")).toBeVisible();
  await user.click(main);
  expect(await dialog.findByRole("alert")).toHaveTextContent("No file was saved");
  expect(downloads).toEqual([]);
});

test("a double click exports once and leaves the outcome to be read", async () => {
  const { user, dialog, main } = await open({ count: 12 });
  await dialog.findByText(/^Exports all 12 members/);
  await user.dblClick(main);
  expect(await dialog.findByText(/^Exported 12 members/)).toBeVisible();
  expect(downloads).toHaveLength(1);
});

test("other words name the file and its columns, numbers are written for the locale", async () => {
  const setup = await setUp({ count: 1200 });
  const user = userEvent.setup();
  renderIn(
    setup,
    <LocaleProvider locale="de-DE" labels={{ joined: "Beigetreten", exportFileName: (day) => `mitglieder-${day}.csv` }}>
      <ExportMembersDialog />
    </LocaleProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Export" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Export" }));
  expect(await screen.findByText(`Exported 1.200 members to mitglieder-${today}.csv.`)).toBeVisible();
  expect(downloads[0] && (await rowsOf(downloads[0]))[0]).toContain("Beigetreten");
});

test("an export of those who joined lately is not called one of all", async () => {
  const { dialog } = await open({ count: 3 }, { filters: { createdAfter: 1 } });
  expect(await dialog.findByText("Exports the 3 members that match the search and filters.")).toBeVisible();
});

const failing = () => {
  throw new TypeError("No such thing.");
};

test("a column that throws is reported, and no file is saved", async () => {
  const seen: string[] = [];
  const listen = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    seen.push(String(event.reason));
  };
  addEventListener("unhandledrejection", listen);
  const { dialog, main, user } = await open(
    { count: 3 },
    { columns: [{ id: "thing", label: "Thing", text: failing }] },
  );
  await dialog.findByText("Exports all 3 members of the organization.");
  await user.click(main);
  expect(await dialog.findByRole("alert")).toHaveTextContent("One column couldn't be exported.");
  expect(downloads).toHaveLength(0);
  await waitFor(() => expect(seen).toEqual(["TypeError: No such thing."]));
  removeEventListener("unhandledrejection", listen);
});
