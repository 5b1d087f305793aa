"use client";

import Download from "lucide-react/icons/download";
import { useState } from "react";
import { useCoreLocale } from "../labels/LocaleProvider.js";
import { ExportQuestion, type ExportQuestionProps } from "./ExportQuestion.js";
import { Button, type ButtonProps } from "./ui/Button.js";

export interface ExportMembersProps extends Omit<ExportQuestionProps, "onClose" | "filters">, ButtonProps {
  /** Who is exported, e.g. whom a list is of. Default: everybody. */
  readonly filters?: ExportQuestionProps["filters"];
}

const EVERYBODY = {};

/** A button that opens a dialog to download all members who match as a CSV file. */
export function ExportMembers({
  filters = EVERYBODY,
  columns,
  fileName,
  container,
  children,
  ...props
}: ExportMembersProps) {
  const { labels } = useCoreLocale();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <span data-roster="" data-slot="export-members" className="roster:contents">
      <Button
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsAsking(true);
        }}
      >
        {children ?? (
          <>
            <Download aria-hidden className="roster:size-4" />
            {labels.export}
          </>
        )}
      </Button>
      {isAsking && (
        <ExportQuestion
          filters={filters}
          columns={columns}
          fileName={fileName}
          container={container}
          onClose={() => setIsAsking(false)}
        />
      )}
    </span>
  );
}
