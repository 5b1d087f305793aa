/**
 * The look that all lists share. Wide: a table of rows with two lines, whose first and last cells stay in sight while the
 * others scroll. Narrow (`@max-xl`): cards, whose texts begin where the name does. `--roster-indent` is the room of what
 * stands before the name.
 */
export const GRID = {
  /** Around the list with its toolbar and pager: parts of it fit its width. Rows have the height `--roster-row`. */
  list: "roster:@container roster:group/list roster:flex roster:w-full roster:min-w-0 roster:flex-col roster:gap-3",
  /** It shows the table's focus ring: over the table's own lie cells that stay in sight, and the selection bar. */
  frame:
    "roster:relative roster:overflow-clip roster:rounded-surface roster:border roster:border-line roster:bg-surface roster:outline-offset-2 roster:outline-ring roster:has-[[role=grid]:focus-visible]:outline-2",
  scroller: "roster:overflow-x-auto",
  table: "roster:w-full roster:table-fixed roster:outline-none roster:@max-xl:block roster:@max-xl:min-w-0!",
  body: "roster:@max-xl:block",
  head: "roster:bg-surface roster:text-muted roster:@max-xl:block",
  headRow:
    "roster:bg-surface roster:@max-xl:relative roster:@max-xl:flex roster:@max-xl:min-h-10 roster:@max-xl:flex-wrap roster:@max-xl:items-center roster:@max-xl:gap-x-4 roster:@max-xl:ps-[calc(--spacing(4)+var(--roster-select))] roster:@max-xl:pe-4",
  row: "roster:border-t roster:border-line roster:bg-surface roster:-outline-offset-2 roster:hover:bg-surface-2 roster:data-selected:bg-[color-mix(in_oklab,var(--_roster-accent)_8%,var(--_roster-surface))] roster:@max-xl:relative roster:@max-xl:flex roster:@max-xl:flex-wrap roster:@max-xl:items-center roster:@max-xl:gap-y-1 roster:@max-xl:py-3 roster:group-data-[density=compact]/list:@max-xl:py-1.5 roster:@max-xl:ps-[calc(--spacing(4)+var(--roster-indent))] roster:@max-xl:pe-2",
  first:
    "roster:start-0 roster:z-1 roster:h-(--roster-row) roster:bg-inherit roster:px-4 roster:@max-xl:-ms-(--roster-indent) roster:@max-xl:h-auto roster:@max-xl:min-w-0 roster:@max-xl:w-[calc(100%+var(--roster-indent)---spacing(10))] roster:@max-xl:p-0 roster:@max-xl:pe-2",
  /** What stands before the name, and the name's lines. */
  firstLine: "roster:flex roster:items-center roster:gap-3 roster:@max-xl:items-start",
  /** In a card, what stands before the first line and the menu after it have their middle where it has its own. */
  select: "roster:@max-xl:mt-1 roster:@max-xl:pointer-coarse:mt-0",
  lines: "roster:min-w-0 roster:flex-1 roster:@max-xl:pt-1",
  /** The name, with what is to be known of the row. */
  nameLine:
    "roster:flex roster:min-h-6 roster:min-w-0 roster:items-center roster:gap-x-2 roster:@max-xl:flex-wrap roster:@max-xl:leading-6",
  /** Of a name line without a line below it: what has no room beside the name goes there, where rows have room for two. */
  wrapping: "roster:flex-wrap roster:group-data-[density=compact]/list:@min-xl:flex-nowrap",
  /** In the first cell: cut in a table, wrapped in a card. */
  text: "roster:block roster:truncate roster:@max-xl:overflow-visible roster:@max-xl:whitespace-normal roster:@max-xl:wrap-anywhere",
  /** Of what stands alone in the first cell: two lines of it where rows have room for two. */
  name: "roster:line-clamp-2 roster:wrap-break-word roster:group-data-[density=compact]/list:@min-xl:line-clamp-1 roster:@max-xl:line-clamp-none roster:@max-xl:wrap-anywhere",
  /** In other cells: at most three lines in a table, wrapped in a card, where it stands beside its label. */
  value: "roster:line-clamp-3 roster:wrap-break-word roster:@max-xl:inline roster:@max-xl:wrap-anywhere",
  cell: "roster:px-4 roster:py-1.5 roster:group-data-[density=compact]/list:py-0.5 roster:@max-xl:order-2 roster:@max-xl:max-w-full roster:@max-xl:p-0! roster:@max-xl:pe-3!",
  /** In a card, a value with its label has a line to itself. */
  labelled: "roster:@max-xl:w-full",
  actions:
    "roster:end-0 roster:z-1 roster:bg-inherit roster:pe-3 roster:text-end roster:whitespace-nowrap roster:@max-xl:p-0",
  menu: "roster:@max-xl:order-1 roster:@max-xl:w-10 roster:@max-xl:self-start roster:@max-xl:pointer-coarse:-mt-1",
  wideActions: "roster:@max-xl:order-3 roster:@max-xl:w-full roster:@max-xl:text-start",
  error: "roster:@max-xl:block",
  errorCell: "roster:px-4 roster:pb-3 roster:@max-xl:block",
  /** As wide as the frame lets it, however many columns its cell spans; it stays in sight while the table scrolls. */
  errorNote: "roster:sticky roster:start-4 roster:w-[calc(100cqi---spacing(8)-2px)]",
};

/** The room before the name: with a checkbox and a picture, with one of them, or with none. */
export const indentOf = ({ canSelect, hasPicture }: { readonly canSelect: boolean; readonly hasPicture: boolean }) =>
  canSelect
    ? hasPicture
      ? "roster:[--roster-indent:--spacing(18)] roster:[--roster-select:--spacing(7)]"
      : "roster:[--roster-indent:--spacing(7)] roster:[--roster-select:--spacing(7)]"
    : hasPicture
      ? "roster:[--roster-indent:--spacing(11)] roster:[--roster-select:0px]"
      : "roster:[--roster-indent:0px] roster:[--roster-select:0px]";
