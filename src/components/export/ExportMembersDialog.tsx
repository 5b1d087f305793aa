"use client";

import { useCoreLocale } from "../../labels/LocaleProvider.js";
import type { ExportMembersContentProps } from "./ExportMembersContent.js";
import { useOrganizationState } from "../../state/ui/useOrganizationState.js";
import { lazyPart } from "../../lib/lazyPart.js";
import type { ButtonProps } from "../../hooks/PartProps.js";
import { Button } from "../ui/Button.js";
import { LazyDialog } from "../ui/LazyDialog.js";
import { iconElement } from "../icons/iconElement.js";
import { download } from "../icons/icons.js";

const exportMembersContent = lazyPart(() => import("./ExportMembersContent.js"));

export interface ExportMembersDialogProps extends Omit<ExportMembersContentProps, "onClose" | "filters">, ButtonProps {
  /** Which members to export. Default: all. */
  readonly filters?: ExportMembersContentProps["filters"];
}

const EVERYBODY = {};

/** A button that opens a dialog to download all matching members as a CSV file. */
export function ExportMembersDialog({
  filters = EVERYBODY,
  columns,
  ownColumns,
  fileName,
  children,
  ...props
}: ExportMembersDialogProps) {
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
            {iconElement(download)}
            <span>{labels.export}</span>
          </>
        )}
      </Button>
      {isAsking && (
        <LazyDialog part={exportMembersContent} onClose={() => setIsAsking(() => false)}>
          {({ ExportMembersContent }) => (
            <ExportMembersContent
              filters={filters}
              columns={columns}
              ownColumns={ownColumns}
              fileName={fileName}
              onClose={() => setIsAsking(() => false)}
            />
          )}
        </LazyDialog>
      )}
    </span>
  );
}
