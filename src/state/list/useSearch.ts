"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { hashKey } from "@tanstack/react-query";
import { useAnyOrganization } from "../../hooks/OrganizationProvider.js";
import { organizationKey } from "../../query/keys.js";
import { useDebounced } from "../../lib/useDebounced.js";

export interface SearchState {
  /** What stands in the field. */
  readonly text: string;
  /** What is searched for: the text after a short quiet, or at once when it is submitted or cleared. */
  readonly query: string;
  readonly setText: (text: string) => void;
  /** Searches without waiting. */
  readonly submit: () => void;
  readonly clear: () => void;
}

export interface UseSearchOptions {
  /** Makes it controlled: what is searched for. The text in the field follows when it changes. */
  readonly query?: string | undefined;
  /** What is searched for at first. Default: nothing. */
  readonly defaultQuery?: string | undefined;
  /** Called with what is to be searched for, once typing has settled. */
  readonly onQueryChange?: ((query: string) => void) | undefined;
}

/** Milliseconds without a change before a search is sent. */
const QUIET = 250;

/** A search field whose every change is followed, however it came about, with one request when it settles. */
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
