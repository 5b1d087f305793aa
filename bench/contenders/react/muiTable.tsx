import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogTitle from "@mui/material/DialogTitle";
import { DataGrid, type GridColDef } from "@mui/x-data-grid";
import { useMemo, useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { joinedOf, nameOf } from "../page/fixture.js";
import { Person, RemoveButton, RoleSelect, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useMembers } from "./useMembers.js";

const columnsWith = (
  changeRole: (member: Membership, role: string) => void,
  askToRemove: (member: Membership) => void,
): GridColDef<Membership>[] => [
  { field: "name", headerName: "Name", flex: 2, renderCell: ({ row }) => <Person member={row} /> },
  { field: "address", headerName: "E-mail", flex: 3, valueGetter: (_, row) => row.publicUserData.identifier },
  {
    field: "role",
    headerName: "Role",
    flex: 1,
    renderCell: ({ row }) => <RoleSelect member={row} onChange={changeRole} />,
  },
  { field: "createdAt", headerName: "Joined", flex: 1, valueFormatter: (_, row) => joinedOf(row) },
  {
    field: "remove",
    headerName: "",
    flex: 1,
    sortable: false,
    renderCell: ({ row }) => <RemoveButton member={row} onRemove={askToRemove} />,
  },
];

function MuiTable(given: Given) {
  const { pageSize, totalCount } = given;
  const { members, page, goTo, text, search, changeRole, remove } = useMembers(given);
  const [asked, setAsked] = useState<Membership>();
  const columns = useMemo(() => columnsWith(changeRole, setAsked), [changeRole]);
  const paginationModel = useMemo(() => ({ page, pageSize }), [page, pageSize]);
  const close = () => setAsked(undefined);
  return (
    <>
      <Toolbar text={text} onSearch={search} />
      <DataGrid
        rows={members}
        columns={columns}
        rowHeight={48}
        checkboxSelection
        disableRowSelectionOnClick
        disableVirtualization
        paginationMode="server"
        rowCount={totalCount}
        pageSizeOptions={[pageSize]}
        paginationModel={paginationModel}
        onPaginationModelChange={(model) => goTo(model.page)}
      />
      {asked && (
        <Dialog open onClose={close}>
          <DialogTitle>Remove {nameOf(asked.publicUserData)}?</DialogTitle>
          <DialogActions>
            <Button onClick={close}>Cancel</Button>
            <Button
              onClick={() => {
                remove(asked);
                close();
              }}
            >
              Remove
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

export const muiTable = reactContender(MuiTable, {
  row: (place) => `[data-rowindex="${place}"]`,
  anyRow: "[data-rowindex]",
  next: '[aria-label="Go to next page"]',
});
