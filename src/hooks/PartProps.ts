import type {
  ComponentPropsWithoutRef,
  ComponentType,
  HTMLAttributes,
  PropsWithoutRef,
  ReactNode,
  RefAttributes,
} from "react";
import type { PublicUserData } from "../organization/records.js";

// Each also has a `data-slot` that names it, or its place, and often `aria-*` and other `data-*` attributes.

export interface AlertProps extends HTMLAttributes<HTMLElement> {
  /** Default: `error`, which has the role `alert`. */
  readonly variant?: "error" | "warning";
}

export interface AvatarProps extends HTMLAttributes<HTMLElement> {
  /** The user to show. */
  readonly person: PublicUserData;
}

export interface BadgeProps extends HTMLAttributes<HTMLElement> {
  /** Whether it warns, e.g. that a user is banned. */
  readonly isWarning?: boolean;
}

export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  /** Default: `secondary`. */
  readonly variant?: "primary" | "secondary" | "danger" | "ghost";
  /** Default: `regular`. A button of the size `icon` contains an icon and has an `aria-label`. */
  readonly size?: "regular" | "small" | "icon";
  readonly "data-slot"?: string;
}

export interface CheckboxProps extends Omit<HTMLAttributes<HTMLElement>, "defaultChecked" | "onChange"> {
  /** Whether it is checked. */
  readonly checked: boolean;
  /** Whether some, but not all, of what it stands for is checked. */
  readonly isIndeterminate?: boolean;
  /** Called with the new state. */
  readonly onCheckedChange: (checked: boolean) => void;
  readonly "data-slot"?: string;
  /** Empty: it belongs to no form. */
  readonly form?: string | undefined;
  /** A visible label that also toggles it. */
  readonly children?: ReactNode;
}

export interface DialogProps extends Omit<HTMLAttributes<HTMLElement>, "title"> {
  /** Whether it is open. */
  readonly isOpen: boolean;
  /** Called with `false` by Escape, the close button and a press outside. */
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Its accessible name. */
  readonly title: ReactNode;
  /** Its accessible description. */
  readonly description: ReactNode;
  /** Default: `center`. */
  readonly placement?: "center" | "side";
  /** Called before it takes the focus, with the dialog as `currentTarget`. `preventDefault()` means the focus is elsewhere. */
  readonly onOpenAutoFocus?: ((event: Event) => void) | undefined;
  /** Called before it gives the focus back. `preventDefault()` means the focus is elsewhere. */
  readonly onCloseAutoFocus?: ((event: Event) => void) | undefined;
}

export interface EmptyStateProps extends Omit<HTMLAttributes<HTMLElement>, "title"> {
  /** Why there are no rows. `error` and `forbidden` have the role `alert`. */
  readonly status: "empty" | "noMatch" | "error" | "forbidden";
  /** A picture of it, e.g. an `svg`. */
  readonly icon: ReactNode;
  /** What is the case, in a few words. */
  readonly title: string;
  /** Why, or what to do, in a sentence. */
  readonly hint: ReactNode;
  /** What to do about it, e.g. a button. */
  readonly children?: ReactNode;
}

/** A choice of a `Select`. */
export interface SelectOption {
  /** May be empty. */
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends Omit<ComponentPropsWithoutRef<"select">, "value" | "onChange" | "children"> {
  /** The value of the chosen option. */
  readonly value: string;
  /** The choices, in order. */
  readonly options: readonly SelectOption[];
  /** Called with the value of another option. */
  readonly onValueChange: (value: string) => void;
}

export type SkeletonProps = HTMLAttributes<HTMLElement>;

export type TextAreaProps = ComponentPropsWithoutRef<"textarea">;

export type TextInputProps = ComponentPropsWithoutRef<"input">;

/** The parts that all components are made of, and the props of each. */
interface Parts {
  /** An error or a warning. */
  readonly Alert: AlertProps;
  /** A user's picture or initials. */
  readonly Avatar: AvatarProps;
  /** A word about the state of a row. */
  readonly Badge: BadgeProps;
  readonly Button: ButtonProps;
  readonly Checkbox: CheckboxProps;
  /** A modal dialog. */
  readonly Dialog: DialogProps;
  /** Replaces the rows of a list that has none. */
  readonly EmptyState: EmptyStateProps;
  /** Selects one of a few values. */
  readonly Select: SelectProps;
  /** Stands for a text or a picture while it loads. */
  readonly Skeleton: SkeletonProps;
  readonly TextArea: TextAreaProps;
  readonly TextInput: TextInputProps;
}

/** The parts whose `ref` is used: they get and give back the focus. */
interface PartElements {
  readonly Button: HTMLButtonElement;
  readonly TextInput: HTMLInputElement;
}

export type PartName = keyof Parts;
export type PropsOf<Name extends PartName> = Parts[Name];
export type ElementOf<Name extends PartName> = Name extends keyof PartElements ? PartElements[Name] : never;
export type PartComponent<Name extends PartName> = ComponentType<
  PropsWithoutRef<PropsOf<Name>> & RefAttributes<ElementOf<Name>>
>;

/** Your own parts, by name. Define them outside the component. */
export type RosterComponents<Name extends PartName = PartName> = {
  readonly [N in Name]?: PartComponent<N> | undefined;
};

/** Classes for parts, by name. They are added to those that a part has in its place. */
export type RosterClassNames = { readonly [Name in PartName]?: string | undefined };
