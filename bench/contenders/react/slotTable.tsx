import { useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { ButtonRow, RolePicker, type Picking } from "./buttonRow.js";
import { HEAD, Pager, RemoveDialog, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useMembers } from "./useMembers.js";
import { useSelection } from "./useSelection.js";

/** Keyed by slot: a page change writes into the rows that are there. */
function SlotTable(given: Given) {
  const { members, page, pageCount, goTo, text, search, changeRole, remove } = useMembers(given);
  const [selected, toggle] = useSelection();
  const [asked, setAsked] = useState<Membership>();
  const [picking, setPicking] = useState<Picking>();
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selected.size}>
        <Pager page={page} pageCount={pageCount} onTurn={goTo} />
      </Toolbar>
      <table className="members">
        {HEAD}
        <tbody>
          {members.map((member, slot) => (
            <ButtonRow
              // oxlint-disable-next-line react/no-array-index-key
              key={slot}
              member={member}
              isSelected={selected.has(member.id)}
              onSelect={toggle}
              onPick={setPicking}
              onRemove={setAsked}
            />
          ))}
        </tbody>
      </table>
      {picking && <RolePicker {...picking} onChoose={changeRole} onClose={() => setPicking(undefined)} />}
      {asked && <RemoveDialog member={asked} onRemove={remove} onClose={() => setAsked(undefined)} />}
    </>
  );
}

export const slotTable = reactContender(SlotTable);
