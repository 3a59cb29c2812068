import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { ApiProvider } from "@/lib/api-provider";
import { decodeClock } from "@/lib/clock";
import { ClockProvider } from "@/lib/clock-context";
import { CLOCK_COOKIE } from "@/lib/clock-cookie";
import { NONCE_HEADER } from "@/lib/nonce";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Tidings", template: "%s · Tidings" },
  description: "A team workspace whose craft is webhooks.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f7" },
    { media: "(prefers-color-scheme: dark)", color: "#151310" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const clock = decodeClock((await cookies()).get(CLOCK_COOKIE)?.value);
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider attribute="class" disableTransitionOnChange nonce={nonce}>
          <ClockProvider initial={clock}>
            <ApiProvider>{children}</ApiProvider>
          </ClockProvider>
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  );
}
