import type { ReactNode } from "react";
import { membershipsOptions } from "../../../src/index.js";
import { prepareKit } from "../../page/kit.js";
import { contender, type Given, type Parts } from "../page/contender.js";

/**
 * Something of the kit, with its first pages in hand.
 *
 * @param pageSizeOf how many members a page has, as the table asks for them
 * @param mostMounted of more rows, it mounts only those in sight
 */
export const kitContender = (
  table: (pageSize: number) => ReactNode,
  parts: Partial<Parts> = {},
  pageSizeOf = (given: Given) => given.pageSize,
  mostMounted?: number,
) =>
  contender(
    (given) => {
      const { organization, pages } = given;
      const pageSize = pageSizeOf(given);
      return prepareKit(organization, table(pageSize), (client) =>
        pages.map((_, index) =>
          client.prefetchQuery(
            membershipsOptions(organization, { initialPage: index + 1, pageSize, status: ["active"] }),
          ),
        ),
      );
    },
    parts,
    mostMounted,
  );
