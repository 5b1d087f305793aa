import { createColumnHelper, rowSelectionFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { joinedOf, nameOf } from "../page/fixture.js";
import { Pager, Person, RemoveButton, RemoveDialog, RoleSelect, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useMembers } from "./useMembers.js";

const features = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper<typeof features, Membership>();

const columnsWith = (
  changeRole: (member: Membership, role: string) => void,
  askToRemove: (member: Membership) => void,
) =>
  helper.columns([
    helper.display({
      id: "select",
      cell: ({ row }) => (
        <input
          type="checkbox"
          aria-label={`Select ${nameOf(row.original.publicUserData)}`}
          checked={row.getIsSelected()}
          onChange={row.getToggleSelectedHandler()}
        />
      ),
    }),
    helper.display({ id: "name", header: "Name", cell: ({ row }) => <Person member={row.original} /> }),
    helper.accessor("publicUserData.identifier", { header: "E-mail" }),
    helper.accessor("role", {
      header: "Role",
      cell: ({ row }) => <RoleSelect member={row.original} onChange={changeRole} />,
    }),
    helper.accessor("createdAt", {
      header: "Joined",
      cell: ({ row }) => (
        <time dateTime={new Date(row.original.createdAt).toISOString()}>{joinedOf(row.original)}</time>
      ),
    }),
    helper.display({
      id: "remove",
      cell: ({ row }) => <RemoveButton member={row.original} onRemove={askToRemove} />,
    }),
  ]);

function TanstackTable(given: Given) {
  const { members, page, pageCount, goTo, text, search, changeRole, remove } = useMembers(given);
  const [asked, setAsked] = useState<Membership>();
  const columns = useMemo(() => columnsWith(changeRole, setAsked), [changeRole]);
  const table = useTable({ features, columns, data: members, getRowId: ({ id }) => id });
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={Object.keys(table.state.rowSelection).length}>
        <Pager page={page} pageCount={pageCount} onTurn={goTo} />
      </Toolbar>
      <table className="members">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <RemoveDialog member={asked} onRemove={remove} onClose={() => setAsked(undefined)} />}
    </>
  );
}

export const tanstackTable = reactContender(TanstackTable);
