import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { OrganizationProvider } from "../../src/hooks/OrganizationProvider.js";
import { createOrganization, type HttpOrganization } from "../../src/organization/http/createOrganization.js";
import type { Clock } from "./clock.js";
import { createWeather, type Delay, type Weather } from "./network.js";
import type { Place } from "./place.js";
import type { Server } from "./server.js";
import { type PageSizes, type Screen, useScreen } from "./useScreen.js";
import { must } from "../support/must.js";

/** A user at a screen, with a cache, a React root and a network. */
export interface Person {
  readonly name: string;
  /** Which of the viewers of a place they are. */
  readonly index: number;
  readonly weather: Weather;
  readonly client: QueryClient;
  readonly place: () => Place;
  /** As it was rendered last. */
  readonly screen: () => Screen;
  /** Does something as a click does. */
  readonly act: (action: (screen: Screen) => void) => void;
  /** Comes back to the window. */
  readonly focus: () => void;
  /** Turns to another organization. */
  readonly go: (place: Place) => void;
  readonly isBusy: () => boolean;
  readonly leave: () => void;
}

interface PersonOptions {
  readonly name: string;
  readonly index: number;
  readonly place: Place;
  readonly sizes: PageSizes;
  readonly delays: readonly Delay[];
  readonly server: Server;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Told of each picture that React puts on the screen, and of what React throws. */
  readonly onFrame: (person: Person, screen: Screen) => void;
  readonly onCrash: (person: Person, error: unknown) => void;
}

interface ProbeProps {
  readonly sizes: PageSizes;
  readonly onFrame: (screen: Screen) => void;
}

function Probe({ sizes, onFrame }: ProbeProps) {
  const screen = useScreen(sizes);
  useLayoutEffect(() => onFrame(screen));
  return null;
}

export function createPerson(options: PersonOptions): Person {
  const { name, index, sizes, server, clock, say } = options;
  const client = new QueryClient();
  const weather = createWeather({
    send: server.fetch,
    delays: options.delays,
    say: (line) => {
      clock.stir();
      say(`${name} ${line}`);
    },
  });
  const organizations = new Map<string, HttpOrganization>();
  const organizationOf = ({ id, viewers }: Place) => {
    const known = organizations.get(id);
    if (known) return known;
    const organization = createOrganization({
      url: "http://roster.test/v1",
      organizationId: id,
      fetch: weather.fetch,
      headers: { "x-roster-user": must(viewers[index]) },
    });
    organizations.set(id, organization);
    return organization;
  };

  let shown: Screen | undefined;
  let { place } = options;
  const root = createRoot(document.createElement("div"), {
    onUncaughtError: (error) => options.onCrash(person, error),
  });
  const render = () =>
    root.render(
      <QueryClientProvider client={client}>
        <OrganizationProvider organization={organizationOf(place)}>
          <Probe
            sizes={sizes}
            onFrame={(screen) => {
              shown = screen;
              clock.stir();
              options.onFrame(person, screen);
            }}
          />
        </OrganizationProvider>
      </QueryClientProvider>,
    );
  const person: Person = {
    name,
    index,
    weather,
    client,
    place: () => place,
    screen() {
      if (!shown) throw new Error(`${name} sees nothing.`);
      return shown;
    },
    act: (action) => flushSync(() => action(person.screen())),
    // As a `QueryClient` does; a window's event would reach both people.
    focus: () => client.getQueryCache().onFocus(),
    go(to) {
      place = to;
      flushSync(render);
    },
    isBusy: () =>
      weather.open() > 0 ||
      client.isFetching() > 0 ||
      client.isMutating() > 0 ||
      // Waits between two tries, too.
      shown?.table.bulk.matching.progress !== undefined ||
      [shown?.table.bulk, shown?.queue.bulk, shown?.invitations.bulk].some((bulk) => bulk?.progress),
    leave() {
      root.unmount();
      client.clear();
    },
  };
  flushSync(render);
  return person;
}
