// What the kit asks of a backend that answers after 60 ms, while it is clicked in: 401 members, invitations and requests
// to join, 10 a page. A part of `npm run bench`.

/** Milliseconds until an answer, as in page/screen.ts. */
const LATENCY = 60;

/** Of a member table, with the fewest requests that can do it. */
const TABLE = [
  { act: "open", title: "open page 1", smallest: "1" },
  { act: "next", title: "next page", smallest: "1" },
  { act: "back", title: "back", smallest: "0" },
  { act: "role", title: "change a role", smallest: "1 write" },
  // The page before is read with the write, to show at once, and after it: the first answer may be older than the write.
  { act: "remove", title: "remove the last row of the last page", smallest: "1 write + 1" },
  { act: "two tables", title: "two tables on one screen", smallest: "1" },
  { act: "search", title: "type 8 letters in the search", smallest: "1" },
  { act: "four clicks", title: "page 1 to 5 in quick clicks on Next", smallest: "1-2" },
  { act: "ten roles", title: "change ten roles, one after the other", smallest: "10 write + 1" },
  { act: "20 clicks", title: "20 quick clicks on Next", smallest: "1-2" },
];

/** Of a members page, with the fewest calls that can do it. `getOrganization` is for the counts that the tabs show. */
const PAGE = [
  {
    act: "open",
    title: "open the page",
    smallest: ["getMemberships", "getRoles", "getViewer", "getOrganization"],
  },
  // The tabs show how many rows of each list match.
  {
    act: "search",
    title: "type 3 letters in the search",
    smallest: ["getMemberships", "getInvitations", "getMembershipRequests"],
  },
  { act: "clear", title: "clear the search", smallest: [] },
  // As many as one call takes. The list of invitations has not been shown yet.
  { act: "invite", title: "invite 25 in the dialog", smallest: ["inviteMembers", "getOrganization"] },
  { act: "invitations", title: "go to the invitations", smallest: ["getInvitations"] },
  { act: "requests", title: "go to the requests", smallest: ["getMembershipRequests"] },
  // The requests after it move up.
  {
    act: "accept",
    title: "accept a request",
    smallest: ["acceptMembershipRequest", "getMembershipRequests", "getOrganization"],
  },
  // One member more.
  { act: "members", title: "go back to the members", smallest: ["getMemberships"] },
];

const GUESTS = Array.from({ length: 25 }, (_, n) => `new${n}@example.test,`).join(" ");

/** Shows a screen, and counts the calls of what is done in it. */
async function openScreen(tab, screen, staleTime) {
  const counted = {};
  const count = async (name, act) => {
    await act();
    await tab.waitForTimeout(500);
    await tab.waitForFunction(() =>
      // What is behind another tab rests.
      [...document.querySelectorAll("[data-pending], [data-busy], [data-status=loading]")].every(
        (element) => !element.checkVisibility(),
      ),
    );
    counted[name] = await tab.evaluate(() => bench.takeCalls());
  };
  await count("open", () => tab.evaluate(([name, stale]) => bench.show(name, stale), [screen, staleTime]));
  const button = (name) => tab.getByRole("button", { name, exact: true }).first();
  const search = (text) => tab.getByRole("searchbox").pressSequentially(text, { delay: 30 });
  return { counted, count, button, search };
}

async function expectRows(rows, number, moment) {
  if ((await rows.count()) !== number) throw new Error(`${moment}, there are not ${number} rows.`);
}

async function expectRange(tab, range) {
  if ((await tab.getByText(range, { exact: true }).count()) === 0) throw new Error(`The page does not say ${range}.`);
}

/** One every 60 ms, as a person clicks who is in a hurry. */
const clickNextFourTimes = (tab) =>
  tab.evaluate(async () => {
    for (let click = 0; click < 4; click++) {
      document.querySelector('[aria-label="Next page"]').click();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });

/** Ten within the time of one answer: of nine people, the viewer left alone, and of the first of them once more. */
const changeTenRoles = (tab) =>
  tab.evaluate(async () => {
    for (const slot of [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) {
      document.querySelectorAll('[data-slot="member-role"]')[slot].click();
      await new Promise((resolve) => requestAnimationFrame(() => resolve()));
      document.querySelector('[role="option"]:last-child').click();
      await new Promise((resolve) => requestAnimationFrame(() => resolve()));
    }
  });

async function clickInTable(tab, staleTime) {
  const { counted: two } = await openScreen(tab, "two tables", staleTime);
  const { counted, count, button, search } = await openScreen(tab, "table", staleTime);
  const rows = tab.locator('[data-slot="member-row"]');
  await count("next", () => button("Next page").click());
  await count("back", () => button("Previous page").click());
  await count("role", async () => {
    await rows.nth(3).locator('[data-slot="member-role"]').click();
    await tab.locator('[role="option"]:last-child').click();
  });
  await count("ten roles", () => changeTenRoles(tab));
  await count("search", () => search("chiara.c"));
  await count("clear", () => button("Clear search").click());
  await count("four clicks", () => clickNextFourTimes(tab));
  await expectRange(tab, "41–50 of 401");
  await count("first page", () => button("First page").click());
  await count("20 clicks", async () => {
    for (let click = 0; click < 20; click++) await button("Next page").click();
  });
  await count("last page", () => button("Last page").click());
  await expectRows(rows, 1, "On the last page");
  await count("remove", async () => {
    await rows.locator('[data-slot="member-actions"]').click();
    await tab.locator('[data-slot="member-remove"]').click();
    await tab.locator('[data-slot="dialog-actions"] button').last().click();
  });
  await expectRows(rows, 10, "After the last row of the last page is removed");
  return { ...counted, "two tables": two.open };
}

async function clickInPage(tab, staleTime) {
  const { counted, count, button, search } = await openScreen(tab, "members page", staleTime);
  const open = (name) => tab.getByRole("tab", { name }).click();
  const requests = tab.locator('[data-slot="membership-request-row"]');
  await count("search", () => search("ada"));
  await count("clear", () => button("Clear search").click());
  await count("invite", async () => {
    await button("Invite members").click();
    await tab.getByLabel("Email addresses").fill(GUESTS);
    await button("Send 25 invitations").click();
  });
  await count("invitations", () => open("Invitations"));
  await expectRows(tab.getByText(/^new\d+@example.test$/), 10, "After the 25 are invited");
  await count("requests", () => open("Requests"));
  await count("accept", () => requests.first().locator('[data-slot="approve-request"]').click());
  await expectRows(requests, 10, "After a request is accepted");
  await count("members", () => open("Members"));
  return counted;
}

/** Of the calls, those for lists and those that write: roles and viewer are fetched once for the life of the page. */
function countOf(calls) {
  const reads = calls.filter((name) => name === "getMemberships").length;
  const writes = calls.filter((name) => !name.startsWith("get")).length;
  const once = calls.length - reads - writes;
  return [writes && `${writes} write`, (reads || !writes) && `${reads}`, once && `(+${once} once)`]
    .filter(Boolean)
    .join(" + ")
    .replace("+ (", "(");
}

/** The calls that are in one list oftener than in the other. */
function without(calls, others) {
  const left = [...others];
  return calls.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function besideSmallest(calls, smallest) {
  const more = without(calls, smallest);
  const less = without(smallest, calls);
  return [`${calls.length}`, ...more.map((name) => `+ ${name}`), ...less.map((name) => `- ${name}`)].join(" ");
}

/** Milliseconds until 10 rows are shown, with what the answers take, and at most. Hand-tuned hooks take 97–120 for a removal. */
const SHOWN = [
  { act: "open table", title: "open page 1: ms until shown", smallest: LATENCY, aim: 2 * LATENCY },
  { act: "open page", title: "open the members page: ms until shown", smallest: LATENCY, aim: 2 * LATENCY },
  {
    act: "remove",
    title: "remove the last row of the last page: ms until the page before",
    smallest: LATENCY,
    aim: 144,
  },
  { act: "remove, known", title: "the same, after the page before was shown", smallest: 0, aim: 144 },
];

const timeOpening = (tab, screen, staleTime) =>
  tab.evaluate(
    ([name, stale]) =>
      bench.measure(
        () => bench.show(name, stale),
        () => document.querySelectorAll('[data-slot="member-row"]').length === 10,
      ),
    [screen, staleTime],
  );

/** From the click that confirms it, as soon as the dialog allows it. */
async function timeRemoval(tab, staleTime, steps) {
  await timeOpening(tab, "table", staleTime);
  const rows = tab.locator('[data-slot="member-row"]');
  for (const step of steps) {
    await tab.getByRole("button", { name: step, exact: true }).click();
    // Longer than an answer, and than the pager waits for more clicks.
    await tab.waitForTimeout(300);
  }
  await expectRows(rows, 1, "On the last page");
  await rows.locator('[data-slot="member-actions"]').click();
  await tab.locator('[data-slot="member-remove"]').click();
  await tab.locator('[data-slot="dialog-actions"] [aria-disabled=false]').waitFor();
  const time = await tab.evaluate(() =>
    bench.measure(
      () => [...document.querySelectorAll('[data-slot="dialog-actions"] button')].at(-1).click(),
      () => document.querySelectorAll('[data-slot="member-row"]').length === 10,
    ),
  );
  await expectRange(tab, "391–400 of 400");
  return time;
}

/** The medians of a few times, by act. */
async function timeShown(tab, staleTime) {
  const samples = [];
  for (let run = 0; run < 5; run++) {
    samples.push({
      "open table": await timeOpening(tab, "table", staleTime),
      "open page": await timeOpening(tab, "members page", staleTime),
      remove: await timeRemoval(tab, staleTime, ["Last page"]),
      "remove, known": await timeRemoval(tab, staleTime, ["Last page", "Previous page", "Next page"]),
    });
  }
  const median = (act) => samples.map((times) => times[act]).toSorted((a, b) => a - b)[2];
  return Object.fromEntries(SHOWN.map(({ act }) => [act, median(act)]));
}

/** The calls of each act, by staleTime; and the two tables to print. */
export async function countRequests(tab) {
  const byStaleTime = async (click) => ({ fresh: await click(tab, 30_000), stale: await click(tab, 0) });
  const table = await byStaleTime(clickInTable);
  const page = await byStaleTime(clickInPage);
  const shown = await byStaleTime(timeShown);
  const head = ["", "smallest possible", "kit, staleTime 30 s", "kit, staleTime 0"];
  return {
    table,
    page,
    shown,
    tableLines: [
      head,
      ...TABLE.map(({ act, title, smallest }) => [
        title,
        smallest,
        countOf(table.fresh[act]),
        countOf(table.stale[act]),
      ]),
      ...SHOWN.map(({ act, title, smallest }) => [
        title,
        smallest,
        shown.fresh[act].toFixed(0),
        shown.stale[act].toFixed(0),
      ]),
    ],
    pageLines: [
      head,
      ...PAGE.map(({ act, title, smallest }) => [
        [title, smallest.join(", ")].filter(Boolean).join(": "),
        smallest.length,
        besideSmallest(page.fresh[act], smallest),
        besideSmallest(page.stale[act], smallest),
      ]),
    ],
    misses: [
      ...PAGE.flatMap(({ act, title, smallest }) => {
        const more = without(page.fresh[act], smallest);
        return more.length > 0 ? [`${title}: ${more.join(", ")} more than needed`] : [];
      }),
      ...SHOWN.flatMap(({ act, title, aim }) =>
        shown.fresh[act] > aim ? [`${title}: ${shown.fresh[act].toFixed(0)}, not ${aim}`] : [],
      ),
    ],
  };
}
