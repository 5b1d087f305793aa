import { partsOf } from "../../lib/bidiIsolate.js";

interface SentenceProps {
  /** Names in it are isolated with `bidiIsolate`. */
  readonly text: string;
}

/**
 * A sentence whose names stand out. None can turn around the words beside it, and those run in their own direction: English
 * on a page from right to left would otherwise say that the last one did it.
 */
export function Sentence({ text }: SentenceProps) {
  return (
    <bdi>
      {partsOf(text).map((part, index) =>
        // The parts of a sentence have no other identity than their place.
        index % 2 === 0 ? (
          <span key={index}>{part}</span>
        ) : (
          <bdi key={index} className="roster:font-medium roster:text-fg">
            {part}
          </bdi>
        ),
      )}
    </bdi>
  );
}
