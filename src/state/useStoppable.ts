"use client";

import { useEffect, useRef } from "react";
import { useOrganization } from "../hooks/OrganizationProvider.js";

/** Something long that is done in steps, one at a time, and can be stopped between them. */
export interface Stoppable {
  /** Whether it is under way at this moment, before it renders. */
  readonly isRunning: () => boolean;
  /** The signal aborts when it is to stop. */
  readonly begin: () => AbortSignal;
  readonly end: () => void;
  readonly stop: () => void;
}

/** Stops by itself when another organization is shown: the next step would be taken there. */
export function useStoppable(): Stoppable {
  const organization = useOrganization();
  const running = useRef<AbortController>(undefined);
  const shown = useRef(organization);
  useEffect(() => {
    if (shown.current !== organization) running.current?.abort();
    shown.current = organization;
  }, [organization]);
  return {
    isRunning: () => running.current !== undefined,
    begin: () => (running.current = new AbortController()).signal,
    end: () => {
      running.current = undefined;
    },
    stop: () => running.current?.abort(),
  };
}
