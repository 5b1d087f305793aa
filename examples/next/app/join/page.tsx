"use client";

import { useState } from "react";
import { acceptInvitation } from "roster-react";

const ticketOf = (search: string) => new URLSearchParams(search).get("invitation_ticket") ?? "";

export default function Join() {
  const [answer, setAnswer] = useState("");
  const accept = () =>
    acceptInvitation({ url: "/api/v1", ticket: ticketOf(location.search) }).then(
      ({ organization }) => setAnswer(`You joined ${organization.name}.`),
      ({ message }: Error) => setAnswer(message),
    );
  return (
    <main>
      <h1>You have an invitation</h1>
      <button onClick={accept}>Accept invitation</button> <a href="/">Show the members</a>
      <p role="status">{answer}</p>
    </main>
  );
}
