import { act, cleanup, renderHook, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  ExportMembersDialog,
  InvitationTable,
  LocaleProvider,
  MembersPage,
  MemberTable,
  useStoredLayout,
  useUrlViewState,
} from "../../src/index.js";
import { giveRole } from "../support/giveRole.js";
import { renderIn, setUp } from "../support/renderWithOrganization.js";
import "../../src/styles/styles.css";
import { memberDialogs } from "../../src/components/member-dialogs/lazyMemberDialogs.js";

/** What Safari and sandboxes throw. */
const refuse = () => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
const reported: unknown[] = [];
const report = ({ error }: ErrorEvent) => void reported.push(error);

beforeEach(() => {
  reported.length = 0;
  globalThis.addEventListener("error", report);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  globalThis.removeEventListener("error", report);
  history.replaceState(null, "", location.pathname);
  if (reported.length > 0) throw new Error("The page was not spared an error.", { cause: reported[0] });
});

const Page = () => <MembersPage {...useUrlViewState()} />;

test("when the address cannot be written, what is typed, the tab and the page change nevertheless", async () => {
  vi.spyOn(history, "replaceState").mockImplementation(refuse);
  vi.spyOn(history, "pushState").mockImplementation(refuse);
  const user = userEvent.setup();
  renderIn(await setUp({ count: 30, invitations: 4 }), <Page />);
  await user.click(await screen.findByRole("button", { name: "Next page" }));
  expect(await screen.findByText("11–20 of 30")).toBeVisible();
  await user.type(screen.getByRole("searchbox"), "dubois");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  expect(screen.getByRole("searchbox")).toHaveValue("dubois");
  await user.clear(screen.getByRole("searchbox"));
  await user.click(screen.getByRole("tab", { name: /^Invitations/ }));
  expect(await screen.findByRole("grid", { name: "Invitations" })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Accepted" }));
  expect(screen.getByRole("tab", { name: "Accepted", selected: true })).toBeVisible();
});

test("once the browser writes addresses again, all that was refused before stands in it", () => {
  const { result } = renderHook(() => useUrlViewState());
  const replace = vi.spyOn(history, "replaceState").mockImplementation(refuse);
  act(() => result.current.onViewChange({ filters: { role: "org:admin" } }));
  act(() => result.current.onViewChange({ query: "ann" }));
  expect(result.current.view).toMatchObject({ query: "ann", filters: { role: "org:admin" } });
  replace.mockRestore();
  act(() => result.current.onViewChange({ page: 2 }));
  expect(location.search).toBe("?role=org%3Aadmin&q=ann&page=2");
  expect(result.current.view).toMatchObject({ query: "ann", filters: { role: "org:admin" }, page: 2 });
});

test("a page that was left with Back is not taken for one that was refused", async () => {
  const { result } = renderHook(() => useUrlViewState());
  act(() => result.current.onViewChange({ page: 2 }));
  act(() => history.back());
  await waitFor(() => expect(result.current.view.page).toBe(1));
  act(() => result.current.onViewChange({ filters: { role: "org:admin" } }));
  expect(result.current.view).toMatchObject({ page: 1, filters: { role: "org:admin" } });
});

test("an app's router that fails takes nothing down, and the app's developers are told", async () => {
  const fault = new Error("No such route.");
  const Routed = () => (
    <MembersPage
      {...useUrlViewState({
        search: "",
        navigate: () => {
          throw fault;
        },
      })}
    />
  );
  const user = userEvent.setup();
  const told = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
  globalThis.removeEventListener("error", report);
  globalThis.addEventListener("error", told);
  renderIn(await setUp({ count: 30 }), <Routed />);
  await user.type(await screen.findByRole("searchbox"), "dubois");
  expect(await screen.findByText("1–1 of 1")).toBeVisible();
  expect(told.mock.calls[0]?.[0].error).toBe(fault);
  globalThis.removeEventListener("error", told);
});

test.each([
  [
    "cannot be opened",
    () =>
      vi.stubGlobal(
        "BroadcastChannel",
        // It is called with `new`.
        function BroadcastChannel() {
          refuse();
        },
      ),
  ],
  ["does not exist", () => vi.stubGlobal("BroadcastChannel", undefined)],
  ["cannot be written to", () => vi.spyOn(BroadcastChannel.prototype, "postMessage").mockImplementation(refuse)],
])("members are changed where the channel between tabs %s", async (_, prepare) => {
  prepare();
  const user = userEvent.setup();
  renderIn(await setUp({ count: 3 }), <MemberTable />);
  await user.click(await screen.findByRole("button", { name: /change role of Bram/ }));
  await giveRole(user, "Admin");
  expect(await screen.findByText(/^Changed Bram .*'s role to Admin\.$/)).toBeVisible();
  expect(await screen.findByRole("button", { name: /Admin, change role of Bram/ })).toBeVisible();
});

test("a layout that cannot be stored lasts for the life of the page", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  const { result } = renderHook(() => useStoredLayout("refused"));
  expect(result.current.layout).toBeUndefined();
  act(() => result.current.onLayoutChange({ density: "compact" }));
  expect(result.current.layout).toEqual({ density: "compact" });
});

test.each([
  [
    "refuses",
    () => vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("No.", "NotAllowedError")),
  ],
  ["throws", () => vi.spyOn(navigator.clipboard, "writeText").mockImplementation(refuse)],
  ["does not exist", () => vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as never)],
])("a link can be copied by hand where the clipboard %s", async (_, prepare) => {
  const user = userEvent.setup();
  renderIn(await setUp({ count: 2, invitations: 4 }), <InvitationTable />);
  const [button] = await screen.findAllByRole("button", { name: /^Actions for/ });
  if (button) await user.click(button);
  const copy = await screen.findByRole("menuitem", { name: "Copy link" });
  prepare();
  await user.click(copy);
  expect(await screen.findByRole("alert")).toHaveTextContent(/https:\/\/app\.test\/join/);
});

const showPopover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "showPopover") ?? {};
afterEach(() => Object.defineProperty(HTMLElement.prototype, "showPopover", showPopover));

test.each([
  ["refuses to show popovers", refuse],
  ["has no popovers", undefined],
])("a role is chosen in a browser that %s", async (_, value) => {
  Object.defineProperty(HTMLElement.prototype, "showPopover", { ...showPopover, value });
  await memberDialogs.load();
  const user = userEvent.setup();
  renderIn(await setUp({ count: 3 }), <MemberTable />);
  await user.click(await screen.findByRole("button", { name: /change role of Bram/ }));
  const list = await screen.findByRole("listbox");
  expect(within(list).getByRole("option", { name: /^Admin/ })).toBeVisible();
  await giveRole(user, "Admin");
  expect(await screen.findByText(/^Changed Bram .*'s role to Admin\.$/)).toBeVisible();
});

test("a browser that saves no files says so, and the export can be tried again", async () => {
  vi.spyOn(URL, "createObjectURL").mockImplementation(refuse);
  const user = userEvent.setup();
  renderIn(await setUp({ count: 3 }), <ExportMembersDialog />);
  await user.click(await screen.findByRole("button", { name: "Export" }));
  const dialog = within(await screen.findByRole("dialog"));
  await dialog.findByText("Exports all 3 members of the organization.");
  await user.click(dialog.getByRole("button", { name: "Export" }));
  expect(await dialog.findByRole("alert")).toHaveTextContent(/Your browser didn't save the file/);
  expect(dialog.getByRole("button", { name: "Try again" })).toBeVisible();
});

test.each([
  ["a locale in another notation", { locale: "de_CH" }],
  ["a locale that is none", { locale: "not a locale" }],
  ["a time zone that the browser does not know", { timeZone: "Moon/Tranquility" }],
])("%s takes nothing down", async (_, locale) => {
  renderIn(
    await setUp({ count: 3 }),
    <LocaleProvider {...locale}>
      <MemberTable savedFilters={[{ id: "new", label: "New", joined: "thisMonth" }]} />
    </LocaleProvider>,
  );
  expect(await screen.findByRole("row", { name: /Bram/ })).toBeVisible();
});
