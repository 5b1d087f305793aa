import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { ButtonRow, type Picking, RolePicker } from "./buttonRow.js";
import { HEAD, RemoveDialog, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useMembers } from "./useMembers.js";
import { useSelection } from "./useSelection.js";

interface RowsProps {
  readonly members: readonly Membership[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (member: Membership) => void;
  readonly onPick: (picking: Picking) => void;
  readonly onRemove: (member: Membership) => void;
}

/** A component of its own: scrolling renders no more than it. */
function VirtualRows({ members, selected, ...handlers }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 5,
  });
  return (
    <div ref={scroller} className="scroller">
      <table className="members windowed" aria-rowcount={members.length + 1}>
        {HEAD}
        <tbody style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const member = members[index];
            return (
              member && (
                <ButtonRow
                  key={member.id}
                  member={member}
                  isSelected={selected.has(member.id)}
                  top={start}
                  {...handlers}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function VirtualTable(given: Given) {
  const { members, text, search, changeRole, remove } = useMembers(given);
  const [selected, toggle] = useSelection();
  const [asked, setAsked] = useState<Membership>();
  const [picking, setPicking] = useState<Picking>();
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selected.size} />
      <VirtualRows members={members} selected={selected} onSelect={toggle} onPick={setPicking} onRemove={setAsked} />
      {picking && <RolePicker {...picking} onChoose={changeRole} onClose={() => setPicking(undefined)} />}
      {asked && <RemoveDialog member={asked} onRemove={remove} onClose={() => setAsked(undefined)} />}
    </>
  );
}

export const virtualTable = reactContender(VirtualTable);
