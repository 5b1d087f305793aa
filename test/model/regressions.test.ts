import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActionName } from "./actions.js";
import { runSequence } from "./runSequence.js";
import type { Sequence, Step } from "./sequence.js";
import { openServer, type Server } from "./server.js";

// What random sequences have found, each made as short as it gets.

let server: Server;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

type Part = Partial<Omit<Step, "actions">> & { readonly action: ActionName };

/** Runs what is unusual about a sequence, and answers its story. */
const replay = ({ steps, ...unusual }: Partial<Omit<Sequence, "steps">> & { readonly steps: readonly Part[] }) =>
  runSequence(server, {
    people: 1,
    beginning: { members: 3, requests: 0, invitations: 0, seats: null },
    sizes: { members: 10, infinite: 10, requests: 10, invitations: 10 },
    delays: [[{ there: 1, back: 1 }], [{ there: 1, back: 1 }]],
    ...unusual,
    steps: steps.map(({ action, ...step }) => ({
      actions: [action],
      who: 0,
      pick: 0,
      other: 0,
      reads: [],
      writes: [],
      pause: "quiet",
      ...step,
    })),
  });

test("an invitation shows though the answer to it was lost", async () => {
  const story = await replay({ steps: [{ action: "invite", writes: ["lost on the way back"] }] });
  expect(story).toContain("Ann invites stranger0@");
});

test("who is added has nothing pending any more in the queue of requests", async () => {
  const story = await replay({
    beginning: { members: 3, requests: 1, invitations: 0, seats: null },
    steps: [{ action: "add", pick: 3 }],
  });
  expect(story).toMatch(/Ann adds asking-/);
});

test("a table whose rows are older than its count counts no fewer rows than it shows", async () => {
  const story = await replay({
    people: 2,
    steps: [
      { action: "chooseMember", pick: 3, pause: 0 },
      { action: "changeRoleOfChosen", reads: ["lost on the way back"], pause: 0 },
      { who: 1, action: "remove" },
    ],
  });
  expect(story).toMatch(/Ben removes Chiara/);
});

test("an invitation that is being taken back is not counted off twice", async () => {
  const story = await replay({
    beginning: { members: 3, requests: 0, invitations: 1, seats: null },
    delays: [
      [
        { there: 1, back: 1 },
        { there: 1, back: 400 },
      ],
    ],
    steps: [{ action: "revoke", pause: 2 }, { action: "focus" }],
  });
  expect(story).toMatch(/Ann takes back the invitation/);
});

test("more of an endless list waits for the refresh of what is there", async () => {
  const story = await replay({
    beginning: { members: 6, requests: 0, invitations: 0, seats: null },
    sizes: { members: 10, infinite: 5, requests: 10, invitations: 10 },
    steps: [{ action: "remove", writes: ["lost on the way back"], pause: 2 }, { action: "more" }],
  });
  expect(story).toContain("loads more of the endless list");
});

test("what was done in one organization cannot be undone in another", async () => {
  const story = await replay({
    steps: [{ action: "remove" }, { action: "goElsewhere" }, { action: "undo" }],
  });
  expect(story).toMatch(/Ann turns to org_\d+/);
  expect(story).not.toContain("undoes");
});

test("a read that is older than the answer to a write does not bring back what was done", async () => {
  const story = await replay({
    beginning: { members: 3, requests: 5, invitations: 0, seats: null },
    sizes: { members: 10, infinite: 10, requests: 3, invitations: 10 },
    steps: [
      { action: "focus", pause: 0 },
      { action: "decline", pause: 2 },
      { action: "nextRequests", reads: ["failed with 500"], pause: 130 },
    ],
  });
  expect(story).toMatch(/Ann declines Ada/);
  expect(story).toContain("goes to the next page of requests");
});

test("who looks for all members while one is removed finds the others", async () => {
  const story = await replay({
    delays: [
      [
        { there: 1, back: 1 },
        { there: 900, back: 900 },
        { there: 1, back: 1 },
      ],
    ],
    steps: [
      { action: "chooseMatching", pause: 0 },
      { action: "remove", pick: 3 },
      { action: "changeRoleOfChosen", pick: 1 },
    ],
  });
  expect(story).toMatch(/Ann chooses all members who match/);
  expect(story).toMatch(/Ann gives .* together/);
});

test("who is being removed is counted off once in each of several lists, also when the answer is there", async () => {
  const story = await replay({
    isCounted: true,
    beginning: { members: 4, requests: 0, invitations: 0, seats: null },
    sizes: { members: 3, infinite: 10, requests: 10, invitations: 10 },
    delays: [
      [
        { there: 1, back: 40 },
        { there: 1, back: 900 },
      ],
    ],
    steps: [{ action: "size" }, { action: "remove", pause: 2 }, { action: "remove", pause: 200 }],
  });
  expect(story).toMatch(/Ann removes Chiara/);
});

test("counts that are older than the answer to a write do not bring back what was done", async () => {
  const story = await replay({
    isCounted: true,
    beginning: { members: 4, requests: 0, invitations: 0, seats: null },
    delays: [
      [
        { there: 1, back: 900 },
        { there: 1, back: 1 },
      ],
    ],
    steps: [
      { action: "invite", pause: 130 },
      { action: "chooseMember", pick: 2, pause: 0 },
      { action: "chooseMember", pick: 3, pause: 0 },
      { action: "removeChosen" },
    ],
  });
  expect(story).toMatch(/Ann removes .*, .*, together/);
});

test("who is removed is counted off the whole list too, where only a search shows them", async () => {
  const story = await replay({
    isCounted: true,
    beginning: { members: 4, requests: 0, invitations: 0, seats: null },
    sizes: { members: 3, infinite: 2, requests: 10, invitations: 10 },
    steps: [{ action: "search" }, { action: "remove" }, { action: "remove" }],
  });
  expect(story).toMatch(/Ann searches for "a"[^]*Ann removes .*[^]*Ann removes /);
});

test("a person who may manage no longer, and is refused a list and a write, reads their rights a few times only", async () => {
  const story = await replay({
    people: 2,
    beginning: { members: 3, requests: 0, invitations: 0, seats: 0 },
    sizes: { members: 2, infinite: 2, requests: 2, invitations: 10 },
    delays: [
      [{ there: 1, back: 900 }],
      [
        { there: 5, back: 900 },
        { there: 5, back: 40 },
      ],
    ],
    steps: [
      { who: 1, action: "dethrone", pick: 14, other: 10, pause: 2 },
      { action: "showInvitations", pick: 22, other: 13, pause: 0 },
      { action: "add", pick: 13, other: 5, pause: 400 },
      { who: 1, action: "outsiderAsks", pick: 18, other: 20, pause: 1500 },
      { action: "filter", pick: 15, other: 2, pause: 400 },
    ],
  });
  expect(story.match(/GET viewer/g)?.length).toBeLessThan(30);
});

// Proof that the sequences reach what is rare: each would say nothing if its actions found nothing to do.

test("access that ends while its row shows leaves the active members", async () => {
  const story = await replay({ steps: [{ action: "end", pause: 6000 }] });
  const [before = ""] = story.split("The network is fine");
  // The refetch after the write, and a second after the end: and no one comes back to the window.
  expect(before).toMatch(/lets the access of .* end in 3000 ms[^]*PATCH [^ ]*expiry/);
  expect(before.slice(before.indexOf("PATCH")).match(/GET memberships\?.*status=active/g)).toHaveLength(2);
});

test("who is deactivated leaves the active members, and comes back from the inactive ones", async () => {
  const story = await replay({
    steps: [
      { action: "deactivate" },
      { action: "filterStatus", pick: 1 },
      { action: "reactivate" },
      { action: "undo" },
    ],
  });
  expect(story).toMatch(/Ann deactivates [^]*shows inactive members[^]*Ann reactivates [^]*Ann undoes/);
  expect(story).not.toMatch(/answered [45]/);
});

test("what a directory manages is refused, and shows as it was", async () => {
  const story = await replay({ steps: [{ action: "directoryManages" }, { action: "deactivate" }] });
  expect(story).toMatch(/a directory now manages [^]*Ann deactivates [^]*answered 403/);
});

test("who is removed and added back is in their groups again", async () => {
  const story = await replay({
    steps: [
      { action: "joinGroup", pick: 2 },
      { action: "remove" },
      { action: "undo" },
      { action: "filterGroup", pick: 1 },
    ],
  });
  expect(story).toContain("Ann undoes");
  const [, userId = ""] = /Ann removes .*\((.*)\)/.exec(story) ?? [];
  const joined = await server.queries
    .selectFrom("roster_group_members")
    .innerJoin("roster_memberships", "roster_memberships.id", "membership_id")
    .where("user_id", "=", userId)
    .selectAll("roster_memberships")
    .execute();
  expect(joined).toHaveLength(1);
});

test("a read of the counts that is tried again is not stopped by a write that changes no count", async () => {
  const story = await replay({
    beginning: { members: 3, requests: 0, invitations: 0, seats: null },
    steps: [
      { action: "invite", reads: ["answered", "done, but answered with 500"], pause: 130 },
      { action: "joinGroup" },
    ],
  });
  expect(story).toContain("done, but answered with 500");
  expect(story).toContain("addToGroup");
});

test("a bulk action is the last word on a row whose earlier write still waits for its refetch", async () => {
  const story = await replay({
    beginning: { members: 3, requests: 0, invitations: 0, seats: null },
    steps: [{ action: "changeRole", other: 11, reads: ["failed with 500"], pause: 400 }, { action: "dethrone" }],
  });
  expect(story).toMatch(/gives Chiara Brandt \(\S+\) the role org:admin/);
  expect(story).toContain("gives all managers that are shown the role org:member");
});
