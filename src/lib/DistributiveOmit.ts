/** `Omit` for each member of a union, so that narrowing by one property still tells of the others. */
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
