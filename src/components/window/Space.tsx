import type { Ref } from "react";

interface SpaceProps {
  /** In pixels. */
  readonly height: number;
  readonly row?: Ref<HTMLTableRowElement>;
}

/** Takes the place of rows that are not mounted. */
export const Space = ({ height, row }: SpaceProps) => (
  <tr ref={row} aria-hidden data-slot="row-space">
    <td style={{ height, padding: 0 }} />
  </tr>
);
