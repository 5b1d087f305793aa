"use client";

import { useMemo, useState } from "react";
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

/** Milliseconds without a change before a search is sent. */
const QUIET = 250;

/** A search field whose every change is followed, however it came about, with one request when it settles. */
export function useSearch(): Search {
  const [text, setText] = useState("");
  const [submitted, setSubmitted] = useState<string>();
  const settled = useDebounced(text, text === "" ? 0 : QUIET);
  const query = (text === "" || text === submitted ? text : settled).trim();
  return useMemo(
    () => ({ text, query, setText, submit: () => setSubmitted(text), clear: () => setText("") }),
    [text, query],
  );
}
