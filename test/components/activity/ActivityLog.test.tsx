import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { connect } from "../../../src/backend/sql/database.js";
import { ActivityLog } from "../../../src/components/activity/ActivityLog.js";
import { useUpdateMember } from "../../../src/hooks/writes/useUpdateMember.js";
import { en } from "../../../src/labels/en.js";
import { LocaleProvider } from "../../../src/labels/LocaleProvider.js";
import { EVENT_CATEGORIES } from "../../../src/state/activity/useActivityLog.js";
import { refusal } from "../../support/network.js";
import { renderIn, setUp } from "../../support/renderWithOrganization.js";
import type { SeededEvent } from "../../support/eventsOf.js";
import { insertEvents } from "../../support/database/seedEvents.js";
import { openTabDatabase } from "../../support/database/tabDatabase.js";
import "../../../src/styles/styles.css";
import { must } from "../../support/must.js";

afterEach(cleanup);

const MEMBER = { role: "org:member", role_name: "Member" };
const ADMIN = { role: "org:admin", role_name: "Admin" };

/** Three people, Ada, Bram and Chiara, and an audit trail. */
async function setUpTrail(events: (ids: readonly string[]) => readonly SeededEvent[] = () => [], viewer = 0) {
  const setup = await setUp({ count: 3, viewer });
  const ids = setup.people.map(({ id }) => id);
  const trail = events(ids);
  if (trail.length > 0) await insertEvents(connect(await openTabDatabase()), setup.organization.id, trail);
  return { ...setup, ids, user: userEvent.setup() };
}

const sentences = () => screen.getAllByRole("listitem").map((item) => item.querySelector("p")?.textContent);
const shows = (...expected: readonly string[]) => waitFor(() => expect(sentences()).toEqual(expected));
const choose = (user: ReturnType<typeof userEvent.setup>, filter: string, option: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: filter }), option);

test("each type of event has its sentence", async () => {
  const setup = await setUpTrail(([ada = "", bram = ""]) =>
    (
      [
        { type: "member_added", actorId: ada, subjectId: bram, after: MEMBER },
        { type: "member_added", actorId: bram, subjectId: bram, after: MEMBER },
        { type: "member_role_changed", actorId: ada, subjectId: bram, before: MEMBER, after: ADMIN },
        { type: "member_role_changed", actorId: ada, subjectId: ada, before: ADMIN, after: MEMBER },
        { type: "member_removed", subjectId: bram, before: MEMBER },
        { type: "member_left", actorId: bram, subjectId: bram },
        { type: "member_managed_changed", subjectId: bram },
        { type: "member_metadata_changed", actorId: ada, subjectId: bram, keys: ["team", "seat"] },
        { type: "member_metadata_changed", actorId: ada, subjectId: ada, keys: "a b c d e f g h".split(" ") },
        { type: "member_metadata_changed", subjectId: bram },
        { type: "ownership_transferred", actorId: ada, subjectId: bram, before: MEMBER, after: ADMIN },
        { type: "invitation_created", actorId: ada, emailAddress: "cyd@x.test", after: MEMBER },
        { type: "invitation_resent", actorId: ada, emailAddress: "cyd@x.test" },
        { type: "invitation_revoked", actorId: ada, emailAddress: "cyd@x.test", before: MEMBER },
        { type: "invitation_accepted", actorId: bram, subjectId: bram, emailAddress: "b@x.test" },
        { type: "request_created", actorId: bram, subjectId: bram },
        { type: "request_withdrawn", actorId: bram, subjectId: bram },
        { type: "request_accepted", actorId: ada, subjectId: bram },
        { type: "request_rejected", actorId: ada, subjectId: bram },
        { type: "request_reopened", actorId: ada, subjectId: bram },
        { type: "sky_fell", actorId: ada },
        { type: "member_removed", actorId: "long-gone", subjectId: "gone-too" },
      ] satisfies readonly Omit<SeededEvent, "hoursAgo">[]
    ).map((event, index) => Object.assign({ hoursAgo: index / 100 }, event)),
  );
  renderIn(setup, <ActivityLog pageSize={50} />);
  await screen.findAllByRole("listitem");
  expect(sentences()).toEqual([
    "Ada Okafor added Bram Almeida as Member",
    "Bram Almeida joined as Member",
    "Ada Okafor changed Bram Almeida's role from Member to Admin",
    "Ada Okafor changed their own role from Admin to Member",
    "API removed Bram Almeida (Member)",
    "Bram Almeida left the organization",
    "API changed which of Bram Almeida's fields are managed by a directory",
    "Ada Okafor changed Bram Almeida's custom fields: team and seat",
    "Ada Okafor changed their own custom fields: a, b, c, d, e, and 3 more",
    "API changed Bram Almeida's custom fields",
    "Ada Okafor transferred ownership to Bram Almeida",
    "Ada Okafor invited cyd@x.test as Member",
    "Ada Okafor resent the invitation to cyd@x.test",
    "Ada Okafor revoked the invitation to cyd@x.test",
    "Bram Almeida accepted their invitation",
    "Bram Almeida requested to join",
    "Bram Almeida withdrew their join request",
    "Ada Okafor approved Bram Almeida's join request",
    "Ada Okafor declined Bram Almeida's join request",
    "Ada Okafor reopened Bram Almeida's join request",
    "Ada Okafor made a change that this version can't describe",
    "Deleted user removed Deleted user",
  ]);
});

test("every type of event is in one category of the filter", () => {
  expect([...Object.values(EVENT_CATEGORIES).flat(), "unknown"].toSorted()).toEqual(Object.keys(en.events).toSorted());
});

test("events are grouped in lists labelled by day, with the exact time", async () => {
  const setup = await setUpTrail(([ada = "", bram = ""]) =>
    [0, 24, 24 * 40].map((hoursAgo) => ({ type: "request_rejected", actorId: ada, subjectId: bram, hoursAgo })),
  );
  renderIn(
    setup,
    <LocaleProvider locale="en" timeZone="Pacific/Auckland">
      <ActivityLog />
    </LocaleProvider>,
  );
  expect(await screen.findByRole("region", { name: "Activity" })).toBeVisible();
  const old = Date.now() - 24 * 40 * 3_600_000;
  const date = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "Pacific/Auckland" }).format(old);
  for (const name of ["Today", "Yesterday", date]) {
    expect(await screen.findByRole("heading", { name })).toBeVisible();
    const list = within(screen.getByRole("list", { name }));
    expect(list.getAllByRole("listitem")).toHaveLength(1);
  }
  const time = screen.getByRole("list", { name: date }).querySelector("time");
  expect(Math.abs(Date.parse(must(time?.dateTime)) - old)).toBeLessThan(60_000);
  expect(time?.title).toContain(date);
  expect(time?.title).toContain(time?.textContent);
});

test("what is done shows in the list", async () => {
  const setup = await setUpTrail();
  function Promote() {
    const { mutate } = useUpdateMember();
    return <button onClick={() => mutate({ userId: must(setup.ids[1]), role: "org:admin" })}>Promote</button>;
  }
  renderIn(
    setup,
    <>
      <Promote />
      <ActivityLog />
    </>,
  );
  expect(await screen.findByText("No activity yet")).toBeVisible();
  await setup.user.click(screen.getByRole("button", { name: "Promote" }));
  await shows("Ada Okafor changed Bram Almeida's role from Member to Admin");
});

test("it is filtered by kind, by who did it and by time, from the first page, and asks once for each", async () => {
  const setup = await setUpTrail(([ada = "", bram = "", chiara = ""]) => [
    { type: "request_rejected", actorId: ada, subjectId: chiara, hoursAgo: 0 },
    { type: "member_removed", actorId: bram, subjectId: chiara, hoursAgo: 1 / 60 },
    { type: "member_removed", actorId: ada, subjectId: chiara, hoursAgo: 24 * 9 },
    { type: "member_removed", actorId: ada, subjectId: bram, hoursAgo: 24 * 40 },
  ]);
  const { user, network } = setup;
  renderIn(setup, <ActivityLog pageSize={2} />);
  await screen.findAllByRole("listitem");
  await user.click(screen.getByRole("button", { name: "Next page" }));
  await shows("Ada Okafor removed Chiara Brandt", "Ada Okafor removed Bram Almeida");
  await choose(user, "Type", "Members");
  await shows("Bram Almeida removed Chiara Brandt", "Ada Okafor removed Chiara Brandt");
  await choose(user, "By", "Ada Okafor");
  await shows("Ada Okafor removed Chiara Brandt", "Ada Okafor removed Bram Almeida");
  const before = network.requests.length;
  await choose(user, "Time", "Last 30 days");
  await shows("Ada Okafor removed Chiara Brandt");
  expect(network.requests.slice(before).filter(({ path }) => path.includes("/events"))).toHaveLength(1);

  await choose(user, "Time", "Last 7 days");
  expect(await screen.findByText("No matching activity")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "By" })).toHaveDisplayValue("Ada Okafor");
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await shows("Ada Okafor declined Chiara Brandt's join request", "Bram Almeida removed Chiara Brandt");
  expect(screen.getByRole("region", { name: "Activity" })).toHaveFocus();
  expect(screen.getByRole("combobox", { name: "By" })).toHaveDisplayValue("Anyone");
});

test("today begins at midnight, where the reader is", async () => {
  const clock = new Intl.DateTimeFormat("en", { timeZone: "Asia/Kathmandu", hourCycle: "h23", timeStyle: "medium" });
  const [hours = 0, minutes = 0] = clock.format(Date.now()).split(":").map(Number);
  const sinceMidnight = hours + minutes / 60;
  const setup = await setUpTrail(([ada = "", bram = ""]) => [
    { type: "request_rejected", actorId: ada, subjectId: bram, hoursAgo: Math.max(0, sinceMidnight - 0.1) },
    { type: "request_reopened", actorId: ada, subjectId: bram, hoursAgo: sinceMidnight + 0.1 },
  ]);
  renderIn(
    setup,
    <LocaleProvider timeZone="Asia/Kathmandu">
      <ActivityLog />
    </LocaleProvider>,
  );
  await screen.findAllByRole("listitem");
  expect(sentences()).toHaveLength(2);
  await choose(setup.user, "Time", "Today");
  await shows("Ada Okafor declined Bram Almeida's join request");
});

test("with a user it is the history of one membership, with a name of its own and without filters", async () => {
  const setup = await setUpTrail(([ada = "", bram = "", chiara = ""]) => [
    { type: "request_rejected", actorId: ada, subjectId: bram, hoursAgo: 0 },
    { type: "request_rejected", actorId: bram, subjectId: chiara, hoursAgo: 1 },
  ]);
  const { rerender } = renderIn(setup, <ActivityLog userId={setup.ids[1]} />);
  await shows("Ada Okafor declined Bram Almeida's join request");
  expect(screen.getByRole("region", { name: "History" })).toBeVisible();
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  setup.network.latency = 50;
  rerender(<ActivityLog userId={setup.ids[2]} label="History of Chiara" />);
  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
  await shows("Bram Almeida declined Chiara Brandt's join request");
  expect(screen.getByRole("region", { name: "History of Chiara" })).toBeVisible();
});

test("pages are turned, and the app is told", async () => {
  const setup = await setUpTrail(([ada = "", bram = ""]) =>
    Array.from({ length: 12 }, (_, index) => ({
      type: "request_rejected",
      actorId: ada,
      subjectId: bram,
      hoursAgo: index / 100,
    })),
  );
  const pages: number[] = [];
  renderIn(setup, <ActivityLog label="Trail" onPageChange={(page) => pages.push(page)} />);
  await screen.findAllByRole("listitem");
  const pager = within(screen.getByRole("navigation", { name: "Trail pagination" }));
  expect(pager.getByText("1–10 of 12")).toBeVisible();
  await setup.user.click(pager.getByRole("button", { name: "Next page" }));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
  expect(pages).toEqual([2]);
});

test.each(["ltr", "rtl"])("a name is text, and turns around no word of the sentence: %s", async (dir) => {
  const setup = await setUpTrail(([ada = "", bram = ""]) => [
    { type: "request_rejected", actorId: bram, subjectId: ada, hoursAgo: 0 },
    {
      type: "invitation_created",
      actorId: ada,
      emailAddress: "x\u2069\u202E@x.test",
      after: { role: "org:member", role_name: "<img src=x onerror=alert(1)>" },
      hoursAgo: 1,
    },
  ]);
  const users = connect(await openTabDatabase()).updateTable("roster_users");
  await users
    .set({ first_name: "<b>Bram</b>\u202E", last_name: "\u2067\u2066evil" })
    .where("id", "=", must(setup.ids[1]))
    .execute();
  await users.set({ first_name: "نورة", last_name: null }).where("id", "=", must(setup.ids[0])).execute();
  renderIn(setup, <ActivityLog dir={dir} style={{ width: 900 }} />);
  await screen.findAllByRole("listitem");
  expect(sentences()).toEqual([
    "<b>Bram</b> evil declined نورة's join request",
    "نورة invited x@x.test as <img src=x onerror=alert(1)>",
  ]);
  const [item] = screen.getAllByRole("listitem");
  expect(item?.querySelector("b, img")).toBeNull();
  // On the screen the words stand one after the other, left to right.
  const nodes = [...must(item?.querySelector("p > *")).childNodes].filter(({ textContent }) => textContent);
  const starts = nodes.map((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect().left;
  });
  expect(starts).toHaveLength(4);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test("what cannot be loaded says why, and can be tried again", async () => {
  const setup = await setUpTrail(([ada = "", bram = ""]) => [
    { type: "request_rejected", actorId: ada, subjectId: bram, hoursAgo: 0 },
  ]);
  setup.network.intercept = ({ url }) => (url.includes("/events") ? refusal(422, "odd", "No trail today.") : undefined);
  renderIn(setup, <ActivityLog />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn't load activity");
  expect(screen.getByRole("alert")).toHaveTextContent("No trail today.");
  setup.network.intercept = () => undefined;
  await setup.user.click(screen.getByRole("button", { name: "Try again" }));
  await shows("Ada Okafor declined Bram Almeida's join request");
});

test("who may not manage members is told so, and nothing is asked for", async () => {
  const setup = await setUpTrail(undefined, 1);
  renderIn(setup, <ActivityLog />);
  expect(await screen.findByRole("alert")).toHaveTextContent("You don't have access to this organization's activity");
  expect(setup.network.requests.filter(({ path }) => path.includes("/events"))).toEqual([]);
});

test("where the backend cannot say who is looking, its refusal is told", async () => {
  const setup = await setUpTrail(undefined, 1);
  const { getViewer: _, ...organization } = setup.organization;
  renderIn({ ...setup, organization }, <ActivityLog />);
  expect(await screen.findByRole("alert")).toHaveTextContent("You don't have access to this organization's activity");
});

test("where the backend keeps no trail there is nothing", async () => {
  const setup = await setUpTrail();
  const { getMembershipEvents: _, ...organization } = setup.organization;
  const { container } = renderIn({ ...setup, organization }, <ActivityLog />);
  expect(container).toBeEmptyDOMElement();
});

test("rows take the place of the skeleton without a jump", async () => {
  const setup = await setUpTrail(([ada = "", bram = ""]) =>
    [0, 1, 2].map((seconds) => ({
      type: "request_rejected",
      actorId: ada,
      subjectId: bram,
      hoursAgo: seconds / 3600,
    })),
  );
  const gate = new EventTarget();
  setup.network.intercept = async ({ url }) => {
    if (url.includes("/events")) await new Promise((resolve) => gate.addEventListener("open", resolve));
    return undefined;
  };
  const { container } = renderIn(setup, <ActivityLog pageSize={3} style={{ width: 900 }} />);
  await screen.findByText("Loading activity");
  const heightOf = () => container.querySelector('[data-slot="activity-log"]')?.getBoundingClientRect().height;
  const before = heightOf();
  gate.dispatchEvent(new Event("open"));
  await screen.findAllByRole("listitem");
  expect(before).toBeGreaterThan(100);
  expect(heightOf()).toBe(before);
});
