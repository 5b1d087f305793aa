import { useRef, useState } from "react";

/** Milliseconds after the last letter. */
const QUIET = 250;

/** What is typed, and what types it: it is searched for a moment later. */
export function useSearch(onSearch: (query: string) => void) {
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (query: string) => {
    setText(query);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(query), QUIET);
  };
  return [text, search] as const;
}
