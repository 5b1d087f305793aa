import { useState } from "react";
import {
  Button,
  Cell,
  Checkbox,
  Column,
  Dialog,
  Heading,
  Modal,
  Row,
  type Selection,
  Table,
  TableBody,
  TableHeader,
} from "react-aria-components";
import type { Membership } from "../../../src/index.js";
import type { Given } from "../page/contender.js";
import { joinedOf, nameOf } from "../page/fixture.js";
import { Pager, Person, RoleSelect, Toolbar } from "./parts.js";
import { reactContender } from "./reactContender.js";
import { useMembers } from "./useMembers.js";

function AriaTable(given: Given) {
  const { members, page, pageCount, goTo, text, search, changeRole, remove } = useMembers(given);
  const [selected, setSelected] = useState<Selection>(new Set());
  const [asked, setAsked] = useState<Membership>();
  const close = () => setAsked(undefined);
  return (
    <>
      <Toolbar text={text} onSearch={search} selectedCount={selected === "all" ? members.length : selected.size}>
        <Pager page={page} pageCount={pageCount} onTurn={goTo} />
      </Toolbar>
      <Table
        aria-label="Members"
        className="members"
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={setSelected}
      >
        <TableHeader>
          <Column>
            <Checkbox slot="selection" />
          </Column>
          <Column isRowHeader>Name</Column>
          <Column>E-mail</Column>
          <Column>Role</Column>
          <Column>Joined</Column>
          <Column />
        </TableHeader>
        <TableBody items={members}>
          {(member) => (
            <Row>
              <Cell>
                <Checkbox slot="selection" />
              </Cell>
              <Cell textValue={nameOf(member.publicUserData)}>
                <Person member={member} />
              </Cell>
              <Cell>{member.publicUserData.identifier}</Cell>
              <Cell>
                <RoleSelect member={member} onChange={changeRole} />
              </Cell>
              <Cell>
                <time dateTime={new Date(member.createdAt).toISOString()}>{joinedOf(member)}</time>
              </Cell>
              <Cell>
                <Button className="remove" onPress={() => setAsked(member)}>
                  Remove
                </Button>
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {asked && (
        <Modal isOpen isDismissable onOpenChange={close}>
          <Dialog role="alertdialog">
            <Heading slot="title">Remove {nameOf(asked.publicUserData)}?</Heading>
            <Button slot="close">Cancel</Button>
            <Button
              onPress={() => {
                remove(asked);
                close();
              }}
            >
              Remove
            </Button>
          </Dialog>
        </Modal>
      )}
    </>
  );
}

export const ariaTable = reactContender(AriaTable);
