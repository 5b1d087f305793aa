"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { RemovalStep } from "../../hooks/BeforeRemove.js";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { useLatestCallback } from "../../lib/react/useLatestCallback.js";
import { appError } from "../../organization/appError.js";
import type { OrganizationError } from "../../organization/OrganizationError.js";
import type { Membership } from "../../organization/records.js";
import { memberships } from "../../query/lists/memberships.js";

/** The app's step before a removal, in a dialog. */
export interface RemovalStepState {
  readonly isLoading: boolean;
  /** Why it could not be prepared. */
  readonly error: OrganizationError | undefined;
  readonly tryAgain: () => void;
  readonly content: ReactNode;
  /** Whether the removal has to wait: for the step, or for a choice. */
  readonly isBlocked: boolean;
  /** Runs the step, and then the removal, unless the dialog was closed. @throws OrganizationError why the step failed */
  readonly before: (remove: () => void | Promise<unknown>) => void | Promise<unknown>;
}

interface Prepared {
  /** The members and the try that it was prepared for. */
  readonly key: string;
  readonly step?: RemovalStep | undefined;
  readonly error?: OrganizationError | undefined;
}

/** Prepares the app's step before these members are removed. @param isWanted whether they are removed, and known */
export function useRemovalStep(leaving: readonly Membership[], isWanted = true): RemovalStepState {
  const { beforeRemove } = useParts();
  const [prepared, setPrepared] = useState<Prepared>();
  const [choice, setChoice] = useState<{ readonly value: unknown }>();
  const [tries, setTries] = useState(0);
  const signal = useRef<AbortSignal>(undefined);
  /** The choice that was run: where the removal failed, it isn't run again. */
  const done = useRef<{ readonly value: unknown }>(undefined);
  const isNeeded = isWanted && beforeRemove !== undefined;
  const key = [tries, ...leaving.map(memberships.idOf)].join(" ");
  const prepare = useLatestCallback(async (of: string, now: AbortSignal) => {
    let result: Prepared;
    try {
      result = { key: of, step: await beforeRemove?.(leaving, { signal: now }) };
    } catch (cause) {
      result = { key: of, error: appError(cause) };
    }
    if (now.aborted) return;
    done.current = undefined;
    setPrepared(result);
  });
  useEffect(() => {
    if (!isNeeded) return undefined;
    const closing = new AbortController();
    signal.current = closing.signal;
    void prepare(key, closing.signal);
    return () => closing.abort();
  }, [isNeeded, key, prepare]);

  const current = isNeeded && prepared?.key === key ? prepared : undefined;
  const step = current?.step;
  const chosen = choice ?? (step?.defaultChoice === undefined ? undefined : { value: step.defaultChoice });
  const runThen = async (remove: () => void | Promise<unknown>) => {
    const { current: now } = signal;
    if (!step?.run || !chosen || !now) return;
    if (done.current?.value !== chosen.value) {
      try {
        await step.run(chosen.value, { signal: now });
      } catch (cause) {
        throw appError(cause);
      }
      done.current = chosen;
    }
    if (!now.aborted) await remove();
  };
  return {
    isLoading: isNeeded && !current,
    error: current?.error,
    tryAgain: () => setTries(tries + 1),
    content: step?.render({ choice: chosen?.value, choose: (value) => setChoice({ value }) }),
    isBlocked: isNeeded && (!current || current.error !== undefined || (step?.run !== undefined && !chosen)),
    before: (remove) => (step?.run ? runThen(remove) : remove()),
  };
}
