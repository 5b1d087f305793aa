"use client";

import { useMemberDialogLocale } from "../../labels/useMemberDialogLocale.js";
import { Dialog } from "../ui/Dialog.js";

const isApple = () => /Mac|iP(hone|ad|od)/.test(navigator.platform);

interface ShortcutsDialogProps {
  /** Whether rows of the list can be selected; `undefined`: not known yet. */
  readonly canSelect: boolean | undefined;
  readonly onClose: () => void;
}

/** The keys of a list, and what each does. Rendered while open. */
export function ShortcutsDialog({ canSelect, onClose }: ShortcutsDialogProps) {
  const { labels } = useMemberDialogLocale();
  const { keys, shortcuts } = labels;
  const shown: readonly (readonly [keys: readonly string[], does: string])[] = [
    [["/"], shortcuts.search],
    [["↑", "↓"], shortcuts.rows],
    [["←", "→"], shortcuts.controls],
    [[keys.home, keys.end], shortcuts.ends],
    [[keys.enter], shortcuts.open],
    ...(canSelect !== false
      ? ([
          [[keys.space], shortcuts.select],
          [[`${keys.shift}+${keys.space}`], shortcuts.selectRange],
        ] as const)
      : []),
    [[`${keys.shift}+F10`], shortcuts.actions],
    [[keys.pageUp, keys.pageDown], shortcuts.pages],
    [isApple() ? ["⌥↑", "⌥↓"] : [`${keys.alt}+↑`, `${keys.alt}+↓`], shortcuts.steps],
    [[isApple() ? "⌘Z" : `${keys.control}+Z`], shortcuts.undo],
    [["?"], shortcuts.help],
  ];
  return (
    <Dialog
      data-slot="shortcuts-dialog"
      isOpen
      onOpenChange={onClose}
      title={shortcuts.title}
      description={shortcuts.description}
    >
      <dl className="roster:grid roster:grid-cols-[auto_1fr] roster:items-baseline roster:gap-x-4 roster:gap-y-2">
        {shown.map(([names, does]) => (
          <div key={does} className="roster:contents">
            <dt className="roster:flex roster:gap-1">
              {names.map((name) => (
                <kbd
                  key={name}
                  className="roster:min-w-6 roster:rounded-control roster:border roster:border-line-strong roster:px-1.5 roster:text-center roster:text-xs roster:leading-5"
                >
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="roster:wrap-anywhere">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
