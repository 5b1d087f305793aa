import { bulkActions } from "../../src/state/list/useBulk.js";
import { allMemberships } from "../../src/state/members/useMatching.js";
import { startClock } from "./clock.js";
import { ACTIONS } from "./actions.js";
import { wrongIn } from "./frame.js";
import { createPerson, type Person } from "./person.js";
import { countManagers, createPlace, type Place } from "./place.js";
import { wrongAtRest, wronglyFailed } from "./rest.js";
import { SECRET_KEY } from "../support/testBackend.js";
import type { Sequence } from "./sequence.js";
import type { Server } from "./server.js";
import { uncounted, undoneIn } from "./undone.js";

/** The longest that anything may take: four tries, each as late as possible, and their refetches. */
const LONGEST = 120_000;
/** Longer than a pager and a search field wait for more. */
const WAITING = 300;
/** How long everybody is away from the window at the end. */
const AWAY = 10_000;

// Fetched now: a module takes real time, in which the clock would run on.
await Promise.all([allMemberships.load(), bulkActions.load()]);

/** What was done in all sequences together. */
export interface Done {
  actions: number;
  requests: number;
}

/**
 * Lets people do what the sequence says, and looks at what they see.
 *
 * @returns the whole story
 * @throws Error with the story when something is wrong
 */
export async function runSequence(
  server: Server,
  { people, isCounted, beginning, sizes, delays, steps }: Sequence,
  done: Done = { actions: 0, requests: 0 },
): Promise<string> {
  const clock = startClock(server.isWorking);
  const story: string[] = [];
  const say = (line: string) => story.push(`${String(clock.now()).padStart(7)} ms  ${line}`);
  const persons: Person[] = [];
  let wrong: string | undefined;
  const check = (problem?: string) => {
    wrong ??= problem;
    if (wrong !== undefined) throw new Error(`${wrong}\n\n${story.join("\n")}\n`);
  };
  const isBusy = () => server.isWorking() || persons.some((person) => person.isBusy());
  const becomeQuiet = async () => {
    const from = clock.now();
    do {
      while (isBusy() && clock.now() - from < LONGEST) await clock.passToNext();
      if (isBusy()) check("It never comes to rest.");
      await clock.pass(WAITING);
    } while (isBusy());
    check();
  };

  try {
    const place = await createPlace(server, beginning);
    const places: Place[] = [place];
    let isWatchedOnly = true;
    const elsewhere = async (person: Person) => {
      const known = places.find(({ id }) => id !== person.place().id);
      if (known) return known;
      const added = await createPlace(server, { ...beginning, members: 4, seats: null });
      places.push(added);
      return added;
    };
    const unseen = () => {
      isWatchedOnly = false;
    };
    const asServer = async (person: Person, method: string, path: string, body: object) => {
      unseen();
      const { status } = await server.fetch(
        new Request(`http://roster.test/v1/organizations/${person.place().id}/${path}`, {
          method,
          headers: { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      );
      // Whom the screen still shows may be gone.
      if (status !== 200 && status !== 404) throw new Error(`${method} ${path} is answered with ${status}.`);
    };
    const asOutsider = (person: Person, userId: string) => {
      unseen();
      return server.fetch(
        new Request(`http://roster.test/v1/organizations/${person.place().id}/viewer/membership_request`, {
          method: "POST",
          headers: { "x-roster-user": userId, "content-type": "application/json" },
          body: "{}",
        }),
      );
    };
    for (const [index, name] of ["Ann", "Ben"].slice(0, people).entries()) {
      persons.push(
        createPerson({
          name,
          index,
          place,
          sizes: sizes,
          delays: delays[index] ?? [],
          server,
          clock,
          say,
          onFrame: (person, screen) => {
            const isAlone = people === 1 && isWatchedOnly;
            const problem =
              wrongIn(screen, person.place()) ??
              (isAlone ? undoneIn(screen) : undefined) ??
              (isAlone && isCounted && person.client.isFetching() === 0 ? uncounted(screen) : undefined);
            if (problem) wrong ??= `${person.name}: ${problem}`;
          },
          onCrash: (person, error) => {
            wrong ??= `${person.name}'s screen crashes: ${String(error)}`;
          },
        }),
      );
    }
    await becomeQuiet();

    for (const { who, actions, pick, other, reads, writes, pause } of steps) {
      const person = persons[who % persons.length];
      if (!person) continue;
      person.weather.threaten({ reads, writes });
      const scene = {
        person,
        screen: person.screen(),
        pick,
        other,
        elsewhere: () => elsewhere(person),
        unseen,
        asServer: (method: string, path: string, body: object) => asServer(person, method, path, body),
        asOutsider: (userId: string) => asOutsider(person, userId),
      };
      for (const name of actions) {
        const told = await ACTIONS[name](scene);
        if (told === undefined) continue;
        done.actions += 1;
        say(`${person.name} ${told}`);
        break;
      }
      await clock.settle();
      check();
      if (pause === "quiet") await becomeQuiet();
      else await clock.pass(pause);
      check();
    }

    for (const person of persons) person.weather.clearUp();
    say("The network is fine from here on.");
    await becomeQuiet();
    const [only] = persons;
    if (persons.length === 1 && only && isWatchedOnly) check(await wrongAtRest(only));
    // Longer than what was prefetched is taken for new.
    await clock.pass(AWAY);
    for (const person of persons) person.focus();
    say("Everybody comes back to the window.");
    await becomeQuiet();
    for (const person of persons) {
      check(wronglyFailed(person));
      const problem = await wrongAtRest(person);
      check(problem && `${person.name}: ${problem}`);
    }
    for (const each of places) {
      if ((await countManagers(server, each)) === 0) check(`No one can manage ${each.id} any more.`);
    }
    return story.join("\n");
  } finally {
    for (const person of persons) {
      done.requests += person.weather.sent();
      person.leave();
    }
    clock.stop();
  }
}
