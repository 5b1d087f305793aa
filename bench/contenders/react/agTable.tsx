import { AllCommunityModule, type ColDef, type GetRowIdParams, ModuleRegistry } from "ag-grid-community";
import { AgGridReact, type CustomCellRendererProps } from "ag-grid-react";
import { useMemo, useState } from "react";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { joinedOf, withRole } from "../page/fixture.js";
import { Person, RemoveButton, RemoveDialog, RoleSelect, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useSearch } from "./useSearch.js";

ModuleRegistry.registerModules([AllCommunityModule]);

type CellProps = CustomCellRendererProps<Membership>;

const PersonCell = ({ data }: CellProps) => data && <Person member={data} />;

const columnsWith = (
  organization: Given["organization"],
  askToRemove: (member: Membership) => void,
): ColDef<Membership>[] => {
  const RoleCell = ({ data, node }: CellProps) => {
    const changeRole = async (member: Membership, role: string) => {
      // The grid has the rows: a new one is given to it alone.
      node.setData(withRole(member, role));
      try {
        await organization.updateMember({ userId: member.publicUserData.userId, role });
      } catch {
        node.setData(member);
      }
    };
    return data && <RoleSelect member={data} onChange={changeRole} />;
  };
  const RemoveCell = ({ data }: CellProps) => data && <RemoveButton member={data} onRemove={askToRemove} />;
  return [
    { headerName: "Name", flex: 2, cellRenderer: PersonCell },
    { headerName: "E-mail", flex: 3, valueGetter: ({ data }) => data?.publicUserData.identifier },
    // By value, or the grid would not draw it again.
    { headerName: "Role", flex: 1, field: "role", cellRenderer: RoleCell },
    { headerName: "Joined", flex: 1, valueGetter: ({ data }) => data && joinedOf(data) },
    { headerName: "", flex: 1, cellRenderer: RemoveCell },
  ];
};

const idOf = ({ data }: GetRowIdParams<Membership>) => data.id;

interface AgTableProps extends Given {
  readonly isWindowed: boolean;
}

function AgTable({ organization, pages, pageSize, isWindowed }: AgTableProps) {
  const all = useMemo(() => pages.flat(), [pages]);
  const [found, setFound] = useState<readonly Membership[]>();
  const [selectedCount, setSelectedCount] = useState(0);
  const [asked, setAsked] = useState<Membership>();
  const [text, search] = useSearch(async (query) =>
    setFound(query ? (await organization.getMemberships({ pageSize, query })).data : undefined),
  );
  const columns = useMemo(() => columnsWith(organization, setAsked), [organization]);
  const rowData = useMemo(() => [...(found ?? all)], [found, all]);
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selectedCount} />
      <div style={isWindowed ? { height: 600 } : undefined}>
        <AgGridReact<Membership>
          rowData={rowData}
          columnDefs={columns}
          getRowId={idOf}
          rowHeight={48}
          rowSelection={ROW_SELECTION}
          onSelectionChanged={({ api }) => setSelectedCount(api.getSelectedNodes().length)}
          {...(!isWindowed && {
            domLayout: "autoHeight",
            pagination: true,
            paginationPageSize: pageSize,
            paginationPageSizeSelector: false,
          })}
        />
      </div>
      {asked && (
        <RemoveDialog
          member={asked}
          onRemove={({ publicUserData }) => void organization.removeMember(publicUserData.userId)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

const ROW_SELECTION = { mode: "multiRow" } as const;

const PARTS = {
  row: (place: number) => `.ag-grid-scrolling-container [row-index="${place}"]`,
  anyRow: ".ag-grid-scrolling-container .ag-row",
  next: ".ag-paging-button[aria-label='Next Page']",
  scroller: ".ag-grid-viewport",
};

export const agTable = reactContender((given) => <AgTable {...given} isWindowed={false} />, PARTS);
export const agWindowedTable = reactContender((given) => <AgTable {...given} isWindowed />, PARTS);
