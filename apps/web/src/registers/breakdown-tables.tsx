import type { RateReading, Register, RegisterOverview } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { countUnit } from "./count-unit.ts";
import { withWhere } from "./list-state.ts";
import { RateValue } from "./rate-value.tsx";
import type { ListProps } from "./view-props.ts";

type Table = RegisterOverview["breakdowns"][number];
type BreakdownTablesProps = Pick<ListProps, "register" | "state" | "onChange"> & {
  readonly overview: RegisterOverview;
};

/** 集中开工各批次, 各属地: the same rates row by row, folded away until somebody asks; a row leads to its items. */
export function BreakdownTables({ overview, ...list }: BreakdownTablesProps) {
  const text = useText();
  if (overview.breakdowns.length === 0) return null;
  return (
    <div className="breakdowns">
      {overview.breakdowns.map((table) => (
        <details key={table.id}>
          <summary>
            {text(table.title)} <span className="muted">{table.rows.length + table.leftOut}</span>
          </summary>
          <Rows table={table} rates={overview.rates} {...list} />
        </details>
      ))}
    </div>
  );
}

type RowsProps = Pick<ListProps, "state" | "onChange"> & {
  readonly register: Register;
  readonly table: Table;
  readonly rates: RegisterOverview["rates"];
};

function Rows({ register, table, rates, state, onChange }: RowsProps) {
  const { t } = useTranslation();
  const text = useText();
  const columns = table.rates.flatMap((id) => rates.find((rate) => rate.id === id) ?? []);
  const field = register.fields.find(({ id }) => id === table.field);
  const chosen = chosenIn(register, table.field, state);
  const choose = (key: string) =>
    onChange(choiceOf(register, table.field, state, key === chosen ? null : key));
  return (
    <ScrollX label={text(table.title)}>
      <table className="breakdown">
        <thead>
          <tr>
            <th scope="col" className="l">
              {field && text(field.title)}
            </th>
            <th scope="col">{t("registers.breakdown.count")}</th>
            {columns.map((rate) => (
              <th key={rate.id} scope="col">
                {text(rate.title)} <span className="head-unit">{headUnit(rate)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="l">
                <button
                  type="button"
                  className="act"
                  aria-pressed={row.key === chosen}
                  onClick={() => choose(row.key)}
                >
                  {text(row.label)}
                </button>
              </th>
              <td>{row.count}</td>
              {columns.map((rate) => (
                <td key={rate.id}>
                  <RateValue
                    rate={{ ...rate, ...(row.rates[rate.id] ?? NOTHING) }}
                    headUnit={headUnit(rate)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.leftOut > 0 && (
        <p className="muted small">{t("registers.breakdown.leftOut", { count: table.leftOut })}</p>
      )}
    </ScrollX>
  );
}

/** By the sum over all rows, so that every row is in the same unit. */
const headUnit = (rate: RateReading): string => (rate.unit === "%" ? "%" : countUnit(rate));

const NOTHING = { part: "0", whole: "0", value: null };

type State = ListProps["state"];

/** Owner and place narrow the list in their own way, units below included; other fields by their value. */
const roleOf = ({ roles }: Register, field: string): "owner" | "place" | null => {
  if (field === roles.owner) return "owner";
  return field === roles.place ? "place" : null;
};

const chosenIn = (register: Register, field: string, state: State): string | undefined => {
  const role = roleOf(register, field);
  return role === null ? state.where?.[field]?.[0] : state[role];
};

const choiceOf = (register: Register, field: string, state: State, key: string | null): Partial<State> => {
  const role = roleOf(register, field);
  if (role !== null) return { [role]: key ?? undefined };
  return { where: withWhere(state.where, field, key === null ? [] : [key]) };
};
