import type { ReactNode } from "react";

interface FactsProps {
  readonly facts: readonly {
    readonly term: string;
    readonly value: ReactNode;
  }[];
}

/** Terms, and what is to be said of each: columns as those of the fields that may stand below (`MetadataInput`). */
export const Facts = ({ facts }: FactsProps) => (
  <dl className="roster:grid roster:grid-cols-[--spacing(28)_minmax(0,1fr)] roster:gap-x-4 roster:gap-y-2">
    {facts.map(({ term, value }) => (
      <div key={term} className="roster:contents">
        <dt className="roster:text-muted roster:wrap-anywhere">
          <bdi>{term}</bdi>
        </dt>
        <dd className="roster:min-w-0 roster:wrap-anywhere">{value}</dd>
      </div>
    ))}
  </dl>
);
