import type { RegisterItem } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Strip } from "../strip/strip.tsx";
import { MoreButton } from "../ui/more-button.tsx";
import { ListStates } from "./list-states.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { isAbsent, valueText } from "./show-value.ts";
import { StageWord } from "./stage-word.tsx";
import { type ShapedColumn, useColumns } from "./use-columns.ts";
import { useItemsFromStart } from "./use-items-from-start.ts";
import { useValueWords } from "./use-value-words.ts";
import { heldFor, ItemLink } from "./value-cell.tsx";
import type { ViewProps } from "./view-props.ts";

const AT_ONCE = 50;

/** The items on a phone: what it is, where it stands, how far behind; the first amount beneath. */
export function ItemList({ register, state, onChange }: ViewProps) {
  const { t } = useTranslation();
  const { list, items, total, names } = useItemsFromStart(register.id, state, AT_ONCE);
  const words = useValueWords(names);
  const amount = useColumns(register).find(({ column }) => column.kind === "decimal");
  return (
    <>
      <ListStates asked={list} total={total} onChange={onChange} />
      <ul className="item-list">
        {items.map((item) => (
          <li key={item.id}>
            <div className="item-list-head">
              <ItemLink item={item} />
              {register.clock !== null && item.reading !== null && <ReadingCell reading={item.reading} />}
            </div>
            {item.reading && <Strip reading={item.reading} />}
            <div className="item-list-foot">
              <StageWord register={register} item={item} />
              <span className="muted">{words.nameOf(String(item.values[register.roles.owner] ?? ""))}</span>
              {amount && <AmountLine item={item} amount={amount} words={words} />}
            </div>
          </li>
        ))}
      </ul>
      {total > 0 && (
        <p className="muted small">{t("registers.rowsOf", { total, from: 1, to: items.length })}</p>
      )}
      <MoreButton list={list} />
    </>
  );
}

type AmountLineProps = {
  readonly item: RegisterItem;
  readonly amount: ShapedColumn;
  readonly words: ReturnType<typeof useValueWords>;
};

function AmountLine({ item, amount: { column, shape }, words }: AmountLineProps) {
  const text = useText();
  const value = heldFor(item, column);
  if (isAbsent(value)) return null;
  return (
    <span className="item-list-amount">
      <span className="muted">{text(column.title)}</span> {valueText(shape, value, words)}
    </span>
  );
}
