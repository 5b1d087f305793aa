"use client";

import { useEffect, useRef } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";

/** A run of something long. */
interface Run {
  /** Aborts when it is to stop. */
  readonly signal: AbortSignal;
  /** To be called at the end. */
  readonly end: () => void;
}

/** Something long that is done in steps and can be stopped between them. */
export interface Abortable {
  /** Whether it runs at this moment, before it renders. */
  readonly isRunning: () => boolean;
  readonly begin: () => Run;
  /** Stops all that was begun, also what still waits for its turn. */
  readonly stop: () => void;
}

/** Stops when the organization changes: the next step would run there. */
export function useAbortable(): Abortable {
  const organization = useOrganization();
  const running = useRef(new Set<AbortController>());
  const shown = useRef(organization);
  useEffect(() => {
    if (shown.current !== organization) abortAll(running.current);
    shown.current = organization;
  }, [organization]);
  return {
    isRunning: () => running.current.size > 0,
    begin() {
      const controller = new AbortController();
      running.current.add(controller);
      return { signal: controller.signal, end: () => running.current.delete(controller) };
    },
    stop: () => abortAll(running.current),
  };
}

function abortAll(running: ReadonlySet<AbortController>): void {
  for (const controller of running) controller.abort();
}
