/** How much a fault test does: as much as `ROSTER_FUZZ` says, or little. */
export const sizeOf = (usual: number): number => Number(process.env["ROSTER_FUZZ"] ?? usual);

/** How often a fault is repeated: once, and more often the larger `ROSTER_FUZZ`. */
export const ROUNDS = Math.ceil(sizeOf(1000) / 1000);
