"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useLatestCallback } from "../lib/react/useLatestCallback.js";
import type { ActionEvent } from "./ActionEvent.js";
import type { BeforeRemove } from "./BeforeRemove.js";
import type { RosterClassNames, RosterComponents } from "./PartProps.js";
import { setReadDefaults } from "../query/readOptions.js";
import type { Organization } from "../organization/Organization.js";

const PartsContext = createContext<AppParts>({});
const OrganizationContext = createContext<Organization | undefined>(undefined);

export interface OrganizationProviderProps {
  /** From `createOrganization` or an adapter. Create it outside render, or in `useMemo`. */
  readonly organization: Organization;
  /**
   * Called after each action of a user in the components below, e.g. for your own toasts. The components then show no
   * notices; screen readers still announce the outcome.
   */
  readonly onAction?: ((event: ActionEvent) => void) | undefined;
  /** Called once when the backend answers 401: the session has expired. */
  readonly onSignedOut?: (() => void) | undefined;
  /** The element that dialogs render into. Default: in place. */
  readonly container?: HTMLElement | null | undefined;
  /** Your own parts in place of the kit's: `{ Button, Avatar, Dialog, … }`. Define the object outside the component. */
  readonly components?: RosterComponents | undefined;
  /** Classes for parts: `{ Button: "rounded-full" }`. Define the object outside the component. */
  readonly classNames?: RosterClassNames | undefined;
  /** A step in every dialog that removes members, e.g. to choose who gets what they own. */
  readonly beforeRemove?: BeforeRemove | undefined;
  readonly children: ReactNode;
}

/** What the app adds to the components. */
export type AppParts = Pick<
  OrganizationProviderProps,
  "onAction" | "container" | "components" | "classNames" | "beforeRemove"
>;

/**
 * Provides an organization to the hooks and components below. Must be rendered within your app's `QueryClientProvider`,
 * whose cache it uses.
 */
export function OrganizationProvider({
  organization,
  onAction,
  onSignedOut,
  container,
  components,
  classNames,
  beforeRemove,
  children,
}: OrganizationProviderProps) {
  const client = useQueryClient();
  const signedOut = useLatestCallback(() => onSignedOut?.());
  useEffect(() => {
    const since = Date.now();
    let stop: (() => void) | undefined = () => {};
    // Loaded later: nothing of it shows at first.
    import("../query/followOrganization.js").then(
      ({ followOrganization }) => {
        if (stop) stop = followOrganization(client, organization, since, signedOut);
      },
      () => undefined,
    );
    return () => {
      stop?.();
      stop = undefined;
    };
  }, [client, organization, signedOut]);
  const listener = useLatestCallback((event: ActionEvent) => onAction?.(event));
  const isListening = onAction !== undefined;
  const parts = useMemo<AppParts>(
    () => ({ onAction: isListening ? listener : undefined, container, components, classNames, beforeRemove }),
    [isListening, listener, container, components, classNames, beforeRemove],
  );
  // Before what is below asks for it.
  useState(() => setReadDefaults(client));
  return (
    <OrganizationContext.Provider value={organization}>
      <PartsContext.Provider value={parts}>{children}</PartsContext.Provider>
    </OrganizationContext.Provider>
  );
}

/** What the app adds to the components. */
export const useParts = () => useContext(PartsContext);

/** The organization of the nearest provider, if any. */
export const useAnyOrganization = () => useContext(OrganizationContext);

/**
 * The `Organization` of the nearest provider, for your own calls.
 *
 * @throws Error when there is no provider above
 */
export function useOrganization(): Organization {
  const organization = useContext(OrganizationContext);
  if (!organization) {
    throw new Error(
      "Roster's hooks and components must be used within `<OrganizationProvider organization={…}>`. If they are, see `npm ls roster-react` for a second copy.",
    );
  }
  return organization;
}

/** The app's query client, and the organization whose data it caches. */
export const useClient = () => [useQueryClient(), useOrganization()] as const;
