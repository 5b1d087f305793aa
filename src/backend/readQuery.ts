/** The query of an address: a text for each key, a list where it is repeated. */
export function readQuery(url: string): Record<string, string | string[]> {
  const query = new URL(url).searchParams;
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = "", ...more] = query.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}
