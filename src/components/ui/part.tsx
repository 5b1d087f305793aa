"use client";

import { forwardRef, type ForwardedRef, type PropsWithoutRef, type ReactNode } from "react";
import type { ElementOf, PartComponent, PartName, PropsOf, RosterComponents } from "../../hooks/PartProps.js";
import { type AppParts, useParts } from "../../hooks/OrganizationProvider.js";
import { cx } from "../../lib/cx.js";

/**
 * A part that an app can replace (`components`) or give classes (`classNames`). Where there is one in each row of a table, the
 * row calls `renderIn` instead: a component less for each row.
 *
 * @param slot its `data-slot`, unless its place has another
 * @param renderDefault renders the kit's own: a function without hooks, for it is called
 * @param prepare adds what the part needs, whether it is the kit's or the app's. Default: nothing
 */
export function part<Name extends PartName>(
  name: Name,
  slot: string,
  renderDefault: (props: PropsWithoutRef<PropsOf<Name>>, ref: ForwardedRef<ElementOf<Name>>) => ReactNode,
  prepare: (props: PropsWithoutRef<PropsOf<Name>>) => PropsWithoutRef<PropsOf<Name>> = same,
) {
  const renderIn = (
    { components = NONE, classNames }: AppParts,
    props: PropsWithoutRef<PropsOf<Name>>,
    ref: ForwardedRef<ElementOf<Name>> = null,
  ): ReactNode => {
    const own: RosterComponents<Name> = components;
    const Component: PartComponent<Name> | undefined = own[name];
    const prepared = prepare(props);
    const className = cx(prepared.className, classNames?.[name]);
    return Component ? (
      <Component data-slot={slot} {...prepared} className={className} ref={ref} />
    ) : (
      renderDefault({ "data-slot": slot, ...prepared, className }, ref)
    );
  };
  const Part = forwardRef<ElementOf<Name>, PropsOf<Name>>(function RosterPart(props, ref) {
    // It is only passed on.
    // oxlint-disable-next-line react/refs
    return renderIn(useParts(), props, ref);
  });
  Part.displayName = `Roster.${name}`;
  return Object.assign(Part, { renderIn });
}

const NONE: RosterComponents = {};

function same<Props>(props: Props): Props {
  return props;
}
