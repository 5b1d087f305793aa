"use client";

import { useId, useLayoutEffect, useRef } from "react";
import { useLocale } from "../../labels/useLocale.js";
import { columnsOf, type TableLayout } from "../../state/members/tableLayout.js";
import { useAnnouncer } from "../../state/list/useAnnouncer.js";
import { Button } from "../ui/Button.js";
import { Checkbox } from "../ui/Checkbox.js";
import { Dialog, DialogActions } from "../ui/Dialog.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { iconElement } from "../icons/iconElement.js";
import { arrowDown, arrowUp } from "../icons/icons.js";

export interface TableLayoutDialogProps {
  /** All columns that there are. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly layout: TableLayout;
  /** Called with each change: it is seen at once. */
  readonly onChange: (layout: TableLayout) => void;
  readonly onClose: () => void;
}

const DENSITIES = ["comfortable", "compact"] as const;

/** Up or down. */
type Step = -1 | 1;

/** What a button does: its words may be translated by the browser. */
const moveOf = (id: string, by: Step) => `${by} ${id}`;

/** Which columns a table shows, in which order, and how high its rows are. It is there while it is open. */
export function TableLayoutDialog({ columns, layout, onChange, onClose }: TableLayoutDialogProps) {
  const { labels, formatNumber } = useLocale();
  const name = useId();
  const list = useRef<HTMLUListElement>(null);
  const [announcement, announce] = useAnnouncer();
  /** The button that was pressed: its row has moved under it. */
  const pressed = useRef<string>(undefined);
  const shownColumns = columnsOf(columns, layout);
  const shown = shownColumns.map(({ id }) => id);
  const inOrder = [...shownColumns, ...columns.filter(({ id }) => !shown.includes(id))];

  useLayoutEffect(() => {
    const button = [...(list.current?.querySelectorAll("button") ?? [])].find(
      ({ dataset }) => dataset["move"] === pressed.current,
    );
    pressed.current = undefined;
    button?.focus();
  });

  const move = (id: string, label: string, by: Step) => {
    const from = shown.indexOf(id);
    const other = shown[from + by];
    if (from < 0 || other === undefined) return;
    pressed.current = moveOf(id, by);
    onChange({ ...layout, columns: shown.map((each) => (each === id ? other : each === other ? id : each)) });
    announce(labels.movedTo(label, formatNumber(from + by + 1), formatNumber(shown.length)));
  };
  return (
    <Dialog
      data-slot="table-layout-dialog"
      isOpen
      onOpenChange={onClose}
      title={labels.tableLayout}
      description={labels.layoutHint}
    >
      <fieldset className="roster:flex roster:min-w-0 roster:flex-col roster:gap-1">
        <legend className="roster:mb-1 roster:font-medium">{labels.columns}</legend>
        <ul ref={list}>
          {inOrder.map(({ id, label }) => {
            const at = shown.indexOf(id);
            return (
              <li key={id} className="roster:flex roster:min-h-9 roster:items-center roster:gap-1">
                <Checkbox
                  checked={at >= 0}
                  onCheckedChange={() =>
                    onChange({ ...layout, columns: at < 0 ? [...shown, id] : shown.filter((each) => each !== id) })
                  }
                  className="roster:grow"
                >
                  <bdi className="roster:line-clamp-3 roster:wrap-anywhere">{label}</bdi>
                </Checkbox>
                {at >= 0 && (
                  <>
                    <Button
                      size="icon"
                      variant="ghost"
                      data-move={moveOf(id, -1)}
                      aria-label={labels.moveUp(label)}
                      aria-disabled={at === 0}
                      onClick={() => move(id, label, -1)}
                    >
                      {iconElement(arrowUp)}
                    </Button>
                    <Button
                      size="icon"
                      variant="ghost"
                      data-move={moveOf(id, 1)}
                      aria-label={labels.moveDown(label)}
                      aria-disabled={at === shown.length - 1}
                      onClick={() => move(id, label, 1)}
                    >
                      {iconElement(arrowDown)}
                    </Button>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <fieldset className="roster:flex roster:gap-x-6 roster:gap-y-1 roster:flex-wrap">
        <legend className="roster:mb-1 roster:font-medium">{labels.density}</legend>
        {DENSITIES.map((density) => (
          <label key={density} className="roster:flex roster:min-h-9 roster:items-center roster:gap-2">
            <input
              form=""
              type="radio"
              name={name}
              checked={(layout.density ?? "comfortable") === density}
              onChange={() => onChange({ ...layout, density })}
              className="roster:size-4 roster:accent-accent"
            />
            <span>{labels.densities[density]}</span>
          </label>
        ))}
      </fieldset>
      <LiveRegion text={announcement.text} />
      <DialogActions>
        <Button
          onClick={() => {
            onChange({});
            announce(labels.layoutReset);
          }}
        >
          {labels.resetLayout}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {labels.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
