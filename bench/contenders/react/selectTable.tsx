import { useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { Pager, RemoveDialog, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { SelectRows } from "./SelectRows.js";
import { useMembers } from "./useMembers.js";
import { useSelection } from "./useSelection.js";

function SelectTable(given: Given) {
  const { members, page, pageCount, goTo, text, search, changeRole, remove } = useMembers(given);
  const [selected, toggle] = useSelection();
  const [asked, setAsked] = useState<Membership>();
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selected.size}>
        <Pager page={page} pageCount={pageCount} onTurn={goTo} />
      </Toolbar>
      <SelectRows
        members={members}
        selected={selected}
        onSelect={toggle}
        onChangeRole={changeRole}
        onRemove={setAsked}
      />
      {asked && <RemoveDialog member={asked} onRemove={remove} onClose={() => setAsked(undefined)} />}
    </>
  );
}

export const selectTable = reactContender(SelectTable);
