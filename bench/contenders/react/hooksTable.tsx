import { useCallback, useState } from "react";
import { type Membership, useMemberships, useRemoveMember, useUpdateMember } from "../../../src/index.js";
import { kitContender } from "./kitContender.js";
import { Pager, RemoveDialog, Toolbar } from "./parts.js";
import { SelectRows } from "./SelectRows.js";
import { useSearch } from "./useSearch.js";
import { useSelection } from "./useSelection.js";

interface HooksTableProps {
  readonly pageSize: number;
}

function HooksTable({ pageSize }: HooksTableProps) {
  const [query, setQuery] = useState("");
  const [text, search] = useSearch(setQuery);
  const { data, page, pageCount, fetchPage } = useMemberships({ pageSize, query });
  const { mutate: updateMember } = useUpdateMember();
  const { mutate: removeMember } = useRemoveMember();
  const [selected, toggle] = useSelection();
  const [asked, setAsked] = useState<Membership>();
  const changeRole = useCallback(
    ({ publicUserData }: Membership, role: string) => updateMember({ userId: publicUserData.userId, role }),
    [updateMember],
  );
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selected.size}>
        <Pager page={page - 1} pageCount={pageCount} onTurn={(to) => fetchPage(to + 1)} />
      </Toolbar>
      <SelectRows members={data} selected={selected} onSelect={toggle} onChangeRole={changeRole} onRemove={setAsked} />
      {asked && (
        <RemoveDialog
          member={asked}
          onRemove={({ publicUserData }) => removeMember(publicUserData.userId)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

export const hooksTable = kitContender((pageSize) => <HooksTable pageSize={pageSize} />);
