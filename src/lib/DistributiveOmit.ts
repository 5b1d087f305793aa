/** `Omit` for each member of a union: narrowing by one property still narrows the others. */
export type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
