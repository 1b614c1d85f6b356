import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { readListState } from "./registers/list-state.ts";
import {
  readBoardSearch,
  readCompareSearch,
  readFindingsSearch,
  readItemSearch,
  readJournalSearch,
  readListSearch,
  readPlaceSearch,
  readPlanSearch,
  readReportingSearch,
  readRootSearch,
  readSignInSearch,
  readTargetSearch,
  readThreadSearch,
  readWhySearch,
} from "./search-params.ts";
import { Frame } from "./shell/frame.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { PageError } from "./shell/page-error.tsx";
import { PagePending } from "./shell/page-pending.tsx";

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: readRootSearch,
  search: { middlewares: [retainSearchParams(["county", "unit", "asOf", "since", "known"])] },
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
const importFigures = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: lazyRouteComponent(() => import("./importing/import-figures-page.tsx"), "ImportFiguresPage"),
});
const desk = createRoute({
  getParentRoute: () => root,
  path: "/reading/$source",
  validateSearch: readPlaceSearch,
  component: lazyRouteComponent(() => import("./reading/desk-page.tsx"), "DeskPage"),
});
const reporting = createRoute({
  getParentRoute: () => root,
  path: "/reporting",
  validateSearch: readReportingSearch,
  component: lazyRouteComponent(() => import("./reporting/reporting-page.tsx"), "ReportingPage"),
});
const officeReturn = createRoute({
  getParentRoute: () => root,
  path: "/reporting/$office/$month",
  component: lazyRouteComponent(() => import("./reporting/return-page.tsx"), "ReturnPage"),
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
const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("./compare/compare-page.tsx"), "ComparePage"),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: "/plan",
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import("./plan/plan-page.tsx"), "PlanPage"),
});
const target = createRoute({
  getParentRoute: () => root,
  path: "/plan/$indicator",
  validateSearch: readTargetSearch,
  component: lazyRouteComponent(() => import("./plan/target-page.tsx"), "TargetPage"),
});
const findings = createRoute({
  getParentRoute: () => root,
  path: "/findings",
  validateSearch: readFindingsSearch,
  component: lazyRouteComponent(() => import("./findings/findings-page.tsx"), "FindingsPage"),
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
  validateSearch: readJournalSearch,
  component: lazyRouteComponent(() => import("./journal/journal-page.tsx"), "JournalPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage"),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: "/accounts",
  component: lazyRouteComponent(() => import("./account/accounts-page.tsx"), "AccountsPage"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});
const next = createRoute({
  getParentRoute: () => root,
  path: "/sign-in/next",
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import("./sign-in/next-page.tsx"), "NextPage"),
});
const setPassword = createRoute({
  getParentRoute: () => root,
  path: "/set-password",
  component: lazyRouteComponent(() => import("./sign-in/set-password-page.tsx"), "SetPasswordPage"),
});
const anchors = createRoute({
  getParentRoute: () => root,
  path: "/journal/anchors",
  component: lazyRouteComponent(() => import("./journal/anchors-page.tsx"), "AnchorsPage"),
});
const access = createRoute({
  getParentRoute: () => root,
  path: "/access",
  component: lazyRouteComponent(() => import("./access/access-page.tsx"), "AccessPage"),
});
const why = createRoute({
  getParentRoute: () => root,
  path: "/access/why",
  validateSearch: readWhySearch,
  component: lazyRouteComponent(() => import("./access/why-page.tsx"), "WhyPage"),
});
const inspections = createRoute({
  getParentRoute: () => root,
  path: "/inspections",
  component: lazyRouteComponent(() => import("./inspections/inspections-page.tsx"), "InspectionsPage"),
});
const inspection = createRoute({
  getParentRoute: () => root,
  path: "/inspections/$id",
  component: lazyRouteComponent(() => import("./inspections/inspection-page.tsx"), "InspectionPage"),
});
const registers = createRoute({
  getParentRoute: () => root,
  path: "/registers",
  component: lazyRouteComponent(() => import("./registers/registers-page.tsx"), "RegistersPage"),
});
const register = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register",
  validateSearch: readListState,
  component: lazyRouteComponent(() => import("./registers/register-page.tsx"), "RegisterPage"),
});
const newItem = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register/new",
  component: lazyRouteComponent(() => import("./registers/new-item-page.tsx"), "NewItemPage"),
});
const item = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register/items/$item",
  validateSearch: readItemSearch,
  component: lazyRouteComponent(() => import("./registers/item-page.tsx"), "ItemPage"),
});
const thread = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register/items/$item/thread",
  validateSearch: readThreadSearch,
  component: lazyRouteComponent(() => import("./registers/thread-page.tsx"), "ThreadPage"),
});
const importStart = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register/import",
  component: lazyRouteComponent(() => import("./registers/import-start-page.tsx"), "ImportStartPage"),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: "/registers/$register/import/$import",
  component: lazyRouteComponent(() => import("./registers/import-page.tsx"), "ImportPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...[board, reading, importFigures, desk, reporting, officeReturn, indicators, indicator],
    ...[plan, target, compare, findings, sources, units, journal],
    ...[anchors, access, why, inspections, inspection],
    ...[registers, register, newItem, item, thread, importStart, importing],
    ...[account, accounts, signIn, next, setPassword],
  ]),
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
