/** Places of one list that are known, by their offsets. */
interface KnownList {
  readonly version: number;
  readonly places: Map<number, string>;
}

/** How to reach a row: from a place that is known, or from an end, over some rows, in this direction. */
export interface Way {
  /** Undefined: the list's own beginning, or its end when `isBackward`. */
  readonly from: string | undefined;
  readonly isBackward: boolean;
  /** Rows to pass. */
  readonly skip: number;
  /** Whether the row at the place itself is left out. Default: it is the first. */
  readonly isBeyond?: true;
}

/** The rows behind one. */
export const wayBeyond = (from: string): Way => ({ from, isBackward: false, skip: 0, isBeyond: true });

const MOST_LISTS = 1000;
const MOST_PLACES = 200;

/**
 * Remembers where the rows at some offsets stand, so that a page in the middle of a long list is read from the nearest of
 * them instead of from the beginning. What is remembered holds for one version of a list.
 */
export interface Places {
  /** @param total how many rows the list has in this version */
  readonly wayTo: (list: string, version: number, page: Page, total: number) => Way;
  readonly remember: (list: string, version: number, offset: number, place: string) => void;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
  /** The place of the row before it, instead of an offset. */
  readonly after?: string | undefined;
}

export function createPlaces(): Places {
  const lists = new Map<string, KnownList>();
  return {
    wayTo(list, version, { offset, limit }, total) {
      const end = Math.min(offset + limit, total);
      const known = lists.get(list);
      const places = known?.version === version ? [...known.places] : [];
      const ways: Way[] = [
        { from: undefined, isBackward: false, skip: offset },
        { from: undefined, isBackward: true, skip: Math.max(0, total - end) },
        ...places.map(([at, from]) =>
          at <= offset ? { from, isBackward: false, skip: offset - at } : { from, isBackward: true, skip: at - end },
        ),
      ];
      // Backwards only from behind the whole page.
      return ways.filter(({ skip }) => skip >= 0).reduce((best, way) => (way.skip < best.skip ? way : best));
    },
    remember(list, version, offset, place) {
      const known = lists.get(list);
      const places = known?.version === version ? known.places : new Map<number, string>();
      places.set(offset, place);
      dropOldest(places, MOST_PLACES);
      // Last in line.
      lists.delete(list);
      lists.set(list, { version, places });
      dropOldest(lists, MOST_LISTS);
    },
  };
}

function dropOldest(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
