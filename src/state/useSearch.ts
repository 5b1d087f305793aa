"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useDebounced } from "../lib/useDebounced.js";

export interface Search {
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
  /** Called with what is to be searched for, once typing has settled. */
  readonly onQueryChange?: ((query: string) => void) | undefined;
}

/** Milliseconds without a change before a search is sent. */
const QUIET = 250;

/** A search field whose every change is followed, however it came about, with one request when it settles. */
export function useSearch({ query: given, onQueryChange }: UseSearchOptions = {}): Search {
  const [text, setText] = useState(given ?? "");
  const [submitted, setSubmitted] = useState(given);
  const [followed, setFollowed] = useState(given);
  const settled = useDebounced(text, text === "" ? 0 : QUIET);
  const query = (text === "" || text === submitted ? text : settled).trim();

  if (given !== followed) {
    setFollowed(given);
    if (given !== undefined && given !== query) {
      setText(given);
      setSubmitted(given);
    }
  }
  const tell = useRef(onQueryChange);
  const told = useRef(query);
  useEffect(() => {
    tell.current = onQueryChange;
  });
  useEffect(() => {
    if (query === told.current) return;
    told.current = query;
    if (query !== followed) tell.current?.(query);
  }, [query, followed]);
  return useMemo(
    () => ({ text, query, setText, submit: () => setSubmitted(text), clear: () => setText("") }),
    [text, query],
  );
}
