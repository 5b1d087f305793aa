/** Takes the place of rows that are not mounted. @param height in pixels */
export const spaceElement = (key: string, height: number) => (
  <tr key={key} aria-hidden data-slot="row-space">
    <td style={{ height, padding: 0 }} />
  </tr>
);
