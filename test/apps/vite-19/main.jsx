import * as Dialog from "@radix-ui/react-dialog";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createOrganization, MembersPage, OrganizationProvider } from "roster-react";
import "./app.css";

const queryClient = new QueryClient();
const organizationId = await (await fetch("/organization-id")).text();
const organization = createOrganization({ url: "/api/v1", organizationId });

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <OrganizationProvider organization={organization}>
        <Dialog.Root>
          <Dialog.Trigger className="m-6 rounded-md bg-primary px-4 py-2 text-primary-foreground">
            Members
          </Dialog.Trigger>
          <Dialog.Portal>
            <Dialog.Overlay className="fixed inset-0 bg-black/50" />
            <Dialog.Content
              aria-describedby={undefined}
              className="fixed inset-8 overflow-auto rounded-lg border bg-background p-6 shadow-lg"
            >
              <Dialog.Title className="text-lg font-semibold">Settings</Dialog.Title>
              <MembersPage />
            </Dialog.Content>
          </Dialog.Portal>
        </Dialog.Root>
      </OrganizationProvider>
    </QueryClientProvider>
  </StrictMode>,
);
