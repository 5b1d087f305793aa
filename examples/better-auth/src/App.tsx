import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Members } from "./Members";
import { SignIn } from "./SignIn";
import { authClient } from "./authClient";

const queryClient = new QueryClient();

export function App() {
  const { data: session, isPending } = authClient.useSession();
  if (isPending) return null;
  if (!session) return <SignIn />;
  return (
    <QueryClientProvider client={queryClient}>
      <header className="bar">
        {session.user.name} <button onClick={() => void authClient.signOut()}>Sign out</button>
      </header>
      <Members userId={session.user.id} />
    </QueryClientProvider>
  );
}
