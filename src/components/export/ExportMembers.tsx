"use client";

import Download from "lucide-react/icons/download";
import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { ExportQuestionProps } from "./ExportQuestion.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { onDemand } from "../../lib/onDemand.js";
import { Button, type ButtonProps } from "../ui/Button.js";
import { OnDemand } from "../ui/OnDemand.js";

const exportQuestion = onDemand(() => import("./ExportQuestion.js"));

export interface ExportMembersProps extends Omit<ExportQuestionProps, "onClose" | "filters">, ButtonProps {
  /** Which members to export, e.g. those of a list. Default: all. */
  readonly filters?: ExportQuestionProps["filters"];
}

const EVERYBODY = {};

/** A button that opens a dialog to download all members who match as a CSV file. */
export function ExportMembers({
  filters = EVERYBODY,
  columns,
  fileName,

  children,
  ...props
}: ExportMembersProps) {
  const { labels } = useCoreLocale();
  const [isAsking, setIsAsking] = useOrganizationState(() => false);
  return (
    <span data-roster="" data-slot="export-members" className="roster:contents">
      <Button
        {...props}
        onClick={(event) => {
          props.onClick?.(event);
          setIsAsking(() => true);
        }}
      >
        {children ?? (
          <>
            <Download aria-hidden className="roster:size-4" />
            <span>{labels.export}</span>
          </>
        )}
      </Button>
      {isAsking && (
        <OnDemand part={exportQuestion} onClose={() => setIsAsking(() => false)}>
          {({ ExportQuestion }) => (
            <ExportQuestion
              filters={filters}
              columns={columns}
              fileName={fileName}
              onClose={() => setIsAsking(() => false)}
            />
          )}
        </OnDemand>
      )}
    </span>
  );
}
