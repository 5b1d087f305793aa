"use client";

import { forwardRef, type PropsWithoutRef } from "react";
import type { ElementOf, PartComponent, PartName, PropsOf, RosterComponents } from "../../hooks/PartProps.js";
import { useParts } from "../../hooks/OrganizationProvider.js";
import { cx } from "../../lib/cx.js";

/**
 * A part that an app can replace (`components`) or give classes (`classNames`).
 *
 * @param slot its `data-slot`, unless its place has another
 * @param Default the kit's own
 * @param prepare adds what the part needs, whether it is the kit's or the app's. Default: nothing
 */
export function part<Name extends PartName>(
  name: Name,
  slot: string,
  Default: PartComponent<Name>,
  prepare: (props: PropsWithoutRef<PropsOf<Name>>) => PropsWithoutRef<PropsOf<Name>> = same,
) {
  const Part = forwardRef<ElementOf<Name>, PropsOf<Name>>(function RosterPart(props, ref) {
    const { components = NONE, classNames } = useParts();
    const own: RosterComponents<Name> = components;
    const Component: PartComponent<Name> = own[name] ?? Default;
    const prepared = prepare(props);
    const className = cx(prepared.className, classNames?.[name]);
    return <Component data-slot={slot} {...prepared} className={className} ref={ref} />;
  });
  Part.displayName = `Roster.${name}`;
  return Part;
}

const NONE: RosterComponents = {};

function same<Props>(props: Props): Props {
  return props;
}
