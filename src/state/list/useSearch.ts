"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { hashKey } from "@tanstack/react-query";
import { useAnyOrganization } from "../../hooks/OrganizationProvider.js";
import { organizationKey } from "../../query/keys.js";
import { useDebounced } from "../../lib/react/useDebounced.js";

/** A search field, and the text that lists are searched for. */
export interface SearchState {
  /** The field's text. */
  readonly text: string;
  /** The debounced text; updated immediately on submit and clear. */
  readonly query: string;
  readonly setText: (text: string) => void;
  /** Searches immediately. */
  readonly submit: () => void;
  readonly clear: () => void;
}

export interface UseSearchOptions {
  /** The controlled query. The field's text follows it. */
  readonly query?: string | undefined;
  /** The initial query. Default: empty. */
  readonly defaultQuery?: string | undefined;
  /** Called with the debounced query. */
  readonly onQueryChange?: ((query: string) => void) | undefined;
}

/** The debounce delay, in milliseconds. */
const QUIET = 250;

/** A debounced search field that handles every kind of input, including paste and dictation. */
export function useSearch({ query: given, defaultQuery = "", onQueryChange }: UseSearchOptions = {}): SearchState {
  const [text, setText] = useState(given ?? defaultQuery);
  const [submitted, setSubmitted] = useState(text);
  const organization = useAnyOrganization();
  const key = organization && hashKey(organizationKey(organization));
  const [shown, setShown] = useState({ key, given });
  if (shown.key !== key || shown.given !== given) setShown({ key, given });
  if (shown.key !== key) {
    // In another organization the search begins empty, unless the app changes it in the same moment.
    const fresh = given === shown.given ? "" : (given ?? "");
    setText(fresh);
    setSubmitted(fresh);
  }
  const settled = useDebounced(text, text === "" ? 0 : QUIET);
  const query = (text === "" || text === submitted ? text : settled).trim();

  const tell = useRef(onQueryChange);
  useEffect(() => {
    tell.current = onQueryChange;
  });
  // Texts that were passed to the app and not yet returned: its answers come later than further typing.
  const told = useRef<readonly string[]>([]);
  const known = useRef(query);
  useEffect(() => {
    if (query === known.current) return;
    known.current = query;
    if (query === given) return;
    told.current = [...told.current, query];
    tell.current?.(query);
  }, [given, query]);
  useEffect(() => {
    if (given === undefined) return;
    const answered = told.current.indexOf(given);
    told.current = told.current.slice(answered + 1);
    if (answered >= 0 || given === known.current) return;
    known.current = given;
    // The app's own change: the field follows.
    // oxlint-disable-next-line react/set-state-in-effect
    setText(given);
    setSubmitted(given);
  }, [given]);
  return useMemo(
    () => ({ text, query, setText, submit: () => setSubmitted(text), clear: () => setText("") }),
    [text, query],
  );
}

const UNUSED: UseSearchOptions = {};

/** The search of a list: one that other lists share, or its own. */
export function useOwnSearch(given: SearchState | undefined, options: UseSearchOptions): SearchState {
  const own = useSearch(given ? UNUSED : options);
  return given ?? own;
}
