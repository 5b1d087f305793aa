import { Providers } from "./providers.jsx";

export const metadata = { title: "Northwind", icons: { icon: "data:," } };

export default function Layout({ children }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
