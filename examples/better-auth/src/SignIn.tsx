import { type FormEvent, useState } from "react";
import { authClient } from "./authClient";

export function SignIn() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [message, setMessage] = useState<string>();

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    const { error } = await authClient.signIn.email({ email, password });
    setMessage(error?.message);
  };

  return (
    <form className="sign-in" onSubmit={(event) => void signIn(event)}>
      <h1>Sign in</h1>
      <label>
        Email
        <input type="email" autoComplete="username" required value={email} onChange={(e) => setEmail(e.target.value)} />
      </label>
      <label>
        Password
        <input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
      </label>
      <button>Sign in</button>
      {message && <p role="alert">{message}</p>}
    </form>
  );
}
