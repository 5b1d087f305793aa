import { useCallback, useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { withRole } from "../page/fixture.js";
import { useSearch } from "./useSearch.js";

type Pages = readonly (readonly Membership[])[];

const withRoleOf = (pages: Pages, id: string, role: string): Pages =>
  pages.map((members) => {
    const at = members.findIndex((member) => member.id === id);
    const member = members[at];
    return member ? members.with(at, withRole(member, role)) : members;
  });

/** The rows of a table, where no library has them: a new role shows at once, and is put back where it is refused. */
export function useMembers({ organization, pageSize, pages: given }: Given) {
  const [pages, setPages] = useState(given);
  const [page, setPage] = useState(0);
  const [found, setFound] = useState<readonly Membership[]>();
  const [text, search] = useSearch(async (query) =>
    setFound(query ? (await organization.getMemberships({ pageSize, query })).data : undefined),
  );
  const setRole = useCallback((id: string, role: string) => {
    setPages((before) => withRoleOf(before, id, role));
    setFound((before) => before && withRoleOf([before], id, role)[0]);
  }, []);
  const changeRole = useCallback(
    async (member: Membership, role: string) => {
      setRole(member.id, role);
      try {
        await organization.updateMember({ userId: member.publicUserData.userId, role });
      } catch {
        setRole(member.id, member.role);
      }
    },
    [organization, setRole],
  );
  return {
    members: found ?? pages[page] ?? [],
    page,
    pageCount: pages.length,
    goTo: setPage,
    text,
    search,
    changeRole,
    remove: (member: Membership) => void organization.removeMember(member.publicUserData.userId),
  };
}
