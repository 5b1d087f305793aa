import { useOrganization } from "@clerk/react";

/** No list: stays as it is. */
export function Settings() {
  const { organization, membership } = useOrganization();
  return (
    <p>
      {organization?.name}: {membership?.role}
    </p>
  );
}
