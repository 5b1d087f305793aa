/** Whether one of the values is a wanted one. Without wanted ones, all are. */
export const hasAny = <T>(values: readonly T[], wanted: readonly NoInfer<T>[] = []): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));
