/**
 * The role as which the product works: it owns nothing and bypasses no policy. It may read and add; of what is written
 * it may change only working state and the columns that follow a moved unit, and it may delete nothing of the ledger.
 */
import type { Session } from "../engine/engine.ts";

/** Working state, changed in place; the journal keeps what it was. */
const CHANGEABLE = ["indicator", "light_rule", "division", "org_unit", "figure", "journal_head"];
const MOVABLE: Readonly<Record<string, string>> = {
  observation: "line, place",
  observation_withdrawal: "line, place",
  adjudication: "line, place",
  finding_explanation: "line, place",
  target: "line, place",
  target_withdrawal: "line, place",
  source: "place, shared",
  inspection: "place",
  inspection_step: "place",
  item_version: "line, place, located",
  item_link: "holds, line, place, located",
  item_file: "line, place, located",
  saved_view: "removed",
  // The newest version of an item: all but what item it is. Each is kept whole in item_version.
  item: `version, stage, paused_from, entered, item_values, name, name_key, code, search, owner_id, place_id, last_mover, reason,
    using_right, account_id, recorded_at, recorded_by, journal_seq, line, place, located`,
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

/** Makes the role where it is missing and gives it exactly these rights. As the owner of the tables. */
export const prepareAppRole = async (owner: Session, role: string, login: string | null): Promise<void> => {
  const name = quoted(role);
  const [held] = await owner.rows("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const how = login === null ? "NOLOGIN" : `LOGIN PASSWORD '${login.replaceAll("'", "''")}'`;
  await owner.script(`${held === undefined ? "CREATE" : "ALTER"} ROLE ${name} ${how}`);
  await grantTo(owner, role);
};

/** To a role that is there already. */
export const grantTo = async (owner: Session, role: string): Promise<void> => {
  const name = quoted(role);
  const tables = (await owner.rows(TABLES)).map(([table]) => String(table));
  const accounts = tables.filter((table) => table.startsWith("auth_"));
  const ledger = tables.filter((table) => !table.startsWith("auth_") && table !== "schema_migration");
  const statements = [
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `GRANT SELECT ON schema_migration TO ${name}`,
    `GRANT SELECT, INSERT ON ${ledger.join(", ")} TO ${name}`,
    `GRANT UPDATE ON ${CHANGEABLE.join(", ")} TO ${name}`,
    ...Object.entries(MOVABLE).map(([table, columns]) => `GRANT UPDATE (${columns}) ON ${table} TO ${name}`),
    ...(accounts.length === 0
      ? []
      : [`GRANT SELECT, INSERT, UPDATE, DELETE ON ${accounts.join(", ")} TO ${name}`]),
  ];
  await owner.script(`${statements.join("; ")};`);
};

export class UnsafeRoleError extends Error {
  override readonly name = "UnsafeRoleError";
  readonly role: string;

  constructor(role: string) {
    super(
      `The database role ${role} owns the tables or bypasses row-level security: nothing would be enforced`,
    );
    this.role = role;
  }
}

const SAFETY = `
  SELECT current_user, r.rolsuper OR r.rolbypassrls
    OR EXISTS (SELECT FROM pg_class c WHERE c.relname = 'observation' AND pg_has_role(r.oid, c.relowner, 'USAGE'))
  FROM pg_roles r WHERE r.rolname = current_user`;

/** @throws UnsafeRoleError when the database would not enforce the policies against this session. */
export const refuseUnsafeRole = async (app: Session): Promise<void> => {
  const [[role, unsafe] = []] = await app.rows(SAFETY);
  if (unsafe === true) throw new UnsafeRoleError(String(role));
};
