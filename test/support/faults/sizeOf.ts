/** How much a fault test does: as much as `ROSTER_FUZZ` says, or little. */
export const sizeOf = (usual: number): number => Number(process.env["ROSTER_FUZZ"] ?? usual);
