import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Providers } from "./providers";
import "./theme.css";

export const metadata: Metadata = { title: "Members", icons: { icon: "data:," } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme="system">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
