import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { readBoardSearch, readListSearch, readPlaceSearch, readRootSearch } from "./search-params.ts";
import { NotFound } from "./shell/not-found.tsx";
import { PageError } from "./shell/page-error.tsx";
import { PagePending } from "./shell/page-pending.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: readRootSearch,
  search: { middlewares: [retainSearchParams(["county", "unit", "asOf", "since"])] },
});

const board = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import("./board/board-page.tsx"), "BoardPage"),
});
const reading = createRoute({
  getParentRoute: () => root,
  path: "/reading",
  component: lazyRouteComponent(() => import("./reading/start-page.tsx"), "StartPage"),
});
const desk = createRoute({
  getParentRoute: () => root,
  path: "/reading/$source",
  validateSearch: readPlaceSearch,
  component: lazyRouteComponent(() => import("./reading/desk-page.tsx"), "DeskPage"),
});
const indicators = createRoute({
  getParentRoute: () => root,
  path: "/indicators",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./indicator/catalogue-page.tsx"), "CataloguePage"),
});
const indicator = createRoute({
  getParentRoute: () => root,
  path: "/indicators/$id",
  component: lazyRouteComponent(() => import("./indicator/indicator-page.tsx"), "IndicatorPage"),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./source/sources-page.tsx"), "SourcesPage"),
});
const units = createRoute({
  getParentRoute: () => root,
  path: "/units",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./units/units-page.tsx"), "UnitsPage"),
});
const journal = createRoute({
  getParentRoute: () => root,
  path: "/journal",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./journal/journal-page.tsx"), "JournalPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([board, reading, desk, indicators, indicator, sources, units, journal]),
  defaultPreload: "intent",
  defaultErrorComponent: PageError,
  defaultPendingComponent: PagePending,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** The text that led here had been received before. */
    readonly wasHeld?: boolean;
  }
}
