import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ApiError } from "@xushi/contract";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { placeForRefusal } from "./api/first-steps.ts";
import { startI18n } from "./i18n/index.ts";
import { router } from "./router.tsx";
import "./base.css";
import "./print.css";

/** A refusal will not change by asking again; a dead network may. */
const retry = (count: number, error: Error) => count < 2 && error instanceof ApiError && error.status === 0;

/** What was asked to be read needs signing in: there first, then back. What was sent stays where it is and is told so. */
const goSignIn = (error: Error): void => {
  const to = placeForRefusal(error);
  const { pathname, search } = window.location;
  if (to === null || pathname.startsWith("/sign-in") || pathname === "/set-password") return;
  void router.navigate({ to, search: { returnTo: `${pathname}${search}` } });
};

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: goSignIn }),
  defaultOptions: { queries: { retry, staleTime: 5_000, refetchOnWindowFocus: false } },
});

await startI18n();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
