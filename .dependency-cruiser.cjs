/** The import table of docs/architecture.md, enforced. Tests may reach further. */
const MAY_IMPORT = {
  "packages/core": [],
  "packages/reader": ["packages/core"],
  "packages/registers": ["packages/core"],
  "packages/ledger": ["packages/core"],
  "packages/office": ["packages/core"],
  "packages/contract": ["packages/core"],
  "packages/demo": ["packages/core", "packages/registers"],
  "apps/web": ["packages/contract", "packages/core", "packages/reader"],
};
const isTest = "[.]test[.]tsx?$|/test/";

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
      name: `${from} imports only what the table allows`,
      severity: "error",
      from: { path: `^${from}/`, pathNot: isTest },
      to: { path: "^(packages|apps)/", pathNot: [`^${from}/`, ...allowed.map((a) => `^${a}/`)] },
    })),
    {
      name: "pure packages have no I/O",
      severity: "error",
      from: { path: "^packages/(core|reader|registers|contract|demo)/src/", pathNot: isTest },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no deep paths into another package",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: { path: "^(packages|apps)/([^/]+)/src/(?!index[.]ts)", pathNot: "^$1/$2/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules|dist|[.]cache" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
    parser: "swc",
  },
};
