import { useOrganization } from "@clerk/react";
import { useState, type FormEvent } from "react";

export const Invitations = () => {
  const [error, setError] = useState("");
  const { invitations, organization } = useOrganization({ invitations: { pageSize: 5, keepPreviousData: true } });
  const { data, isLoading } = invitations ?? {};

  const [emailAddress, setEmailAddress] = useState("");

  const invite = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      await organization?.inviteMember({ emailAddress, role: "org:member" });
      await invitations?.revalidate?.();
    } catch {
      setError(`Couldn't invite ${emailAddress}.`);
    }
  };

  return (
    <>
      <form onSubmit={invite}>
        <input type="email" value={emailAddress} onChange={(event) => setEmailAddress(event.target.value)} />
        <button disabled={isLoading}>Invite</button>
        {error}
      </form>
      <ul>
        {data?.map((invitation) => (
          <li key={invitation.id}>
            {invitation.emailAddress} {invitation.roleName} since {new Date(invitation.createdAt).toDateString()}
            <button onClick={() => invitation.revoke().then(() => invitations?.revalidate?.())}>Revoke</button>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The number of invitations, for a tab. */
export function InvitationCount() {
  const { invitations, organization } = useOrganization({ invitations: true });
  const removeMember = (userId: string) => organization?.removeMember(userId);
  return <button onClick={() => removeMember("user_1")}>{invitations?.count ?? 0}</button>;
}
