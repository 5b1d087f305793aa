import { OrganizationSwitcher, UserButton } from "@clerk/nextjs";
import { Members } from "./members";

export default function Page() {
  return (
    <>
      <header className="bar">
        <OrganizationSwitcher hidePersonal />
        <UserButton />
      </header>
      <main>
        <Members />
      </main>
    </>
  );
}
