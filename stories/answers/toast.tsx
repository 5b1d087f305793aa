import type { ReactNode } from "react";
import { type Organization, OrganizationProvider } from "../../src/index.js";
import { toast } from "./api.js";

interface Props {
  readonly organization: Organization;
  readonly children: ReactNode;
}

export const WithToasts = (props: Props) => (
  <OrganizationProvider {...props} onAction={({ message, undo }) => toast(message, { undo })} />
);
