"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from "react";
import { joinTabs } from "../query/tabs.js";
import type { ActionEvent } from "./ActionEvent.js";
import type { Organization } from "../organization/Organization.js";

const ActionContext = createContext<((event: ActionEvent) => void) | undefined>(undefined);
const ContainerContext = createContext<HTMLElement | null | undefined>(undefined);
const OrganizationContext = createContext<Organization | undefined>(undefined);

export interface OrganizationProviderProps {
  /** From `createOrganization` or an adapter; made outside of rendering, or in `useMemo`. */
  readonly organization: Organization;
  /**
   * Called with what people do in the components below, when the backend has answered: for an app's own toasts and its
   * audit. The components then show no notices of their own; screen readers are still told.
   */
  readonly onAction?: ((event: ActionEvent) => void) | undefined;
  /** Called once, when the backend answers a call of this organization's hooks or components with 401: the session has ended. */
  readonly onSignedOut?: (() => void) | undefined;
  /** Where dialogs are put in the page. Default: where the component stands that opens them. */
  readonly container?: HTMLElement | null | undefined;
  readonly children: ReactNode;
}

/**
 * Says which organization the hooks and components below are about. The cache is the app's own `QueryClient`, so it
 * stands inside of a `QueryClientProvider`.
 */
export function OrganizationProvider({
  organization,
  onAction,
  onSignedOut,
  container,
  children,
}: OrganizationProviderProps) {
  const client = useQueryClient();
  useEffect(() => joinTabs(client, organization), [client, organization]);
  const isFollowing = onSignedOut !== undefined;
  const signedOut = useEffectEvent(() => onSignedOut?.());
  useEffect(() => {
    if (!isFollowing) return undefined;
    const since = Date.now();
    // Loaded only for an app that asks for it.
    const stop = import("../query/followSignOut.js").then(
      ({ followSignOut }) => followSignOut(client, organization, since, signedOut),
      () => undefined,
    );
    return () => void stop.then((end) => end?.());
  }, [client, organization, isFollowing]);
  // Before what is below asks for them. Without a connection a write fails and says so, unless the app would have it wait.
  useState(() => {
    if (!client.getDefaultOptions().mutations?.networkMode) {
      client.setMutationDefaults(["roster"], { networkMode: "always" });
    }
  });
  return (
    <OrganizationContext value={organization}>
      <ActionContext value={onAction}>
        <ContainerContext value={container}>{children}</ContainerContext>
      </ActionContext>
    </OrganizationContext>
  );
}

/** Who is told of what people do; `undefined`: nobody but the people. */
export const useActionListener = () => useContext(ActionContext);

/** Where dialogs are put in the page; `undefined`: where the component stands that opens them. */
export const useContainer = () => useContext(ContainerContext);

/** The organization of the nearest provider, if there is one. */
export const useAnyOrganization = () => useContext(OrganizationContext);

/**
 * The organization resource of the nearest provider, for calls of one's own.
 *
 * @throws Error when there is no provider above
 */
export function useOrganization(): Organization {
  const organization = useContext(OrganizationContext);
  if (!organization) {
    throw new Error("Roster's hooks and components must be used within `<OrganizationProvider organization={…}>`.");
  }
  return organization;
}
