import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Strip } from "../strip/strip.tsx";
import { MoreButton } from "../ui/more-button.tsx";
import { ListStates } from "./list-states.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { isAbsent, valueText } from "./show-value.ts";
import { StageWord } from "./stage-word.tsx";
import { useColumns } from "./use-columns.ts";
import { useItemsFromStart } from "./use-items-from-start.ts";
import { useValueWords } from "./use-value-words.ts";
import { heldFor, ItemLink } from "./value-cell.tsx";
import type { ViewProps } from "./view-props.ts";

const AT_ONCE = 60;

/** One block an item, with everything that the table's row says: to be read item by item, or printed. */
export function ItemCards({ register, state, onChange }: ViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const { list, items, total, names } = useItemsFromStart(register.id, state, AT_ONCE);
  const words = useValueWords(names);
  const columns = useColumns(register);
  return (
    <>
      <ListStates asked={list} total={total} onChange={onChange} />
      <ul className="item-cards">
        {items.map((item) => (
          <li key={item.id}>
            <div className="item-list-head">
              <ItemLink item={item} />
              <StageWord register={register} item={item} />
            </div>
            {item.reading && (
              <div className="item-card-reading">
                <Strip reading={item.reading} />
                <ReadingCell reading={item.reading} />
              </div>
            )}
            <dl>
              {columns.flatMap(({ column, shape }) => {
                const value = heldFor(item, column);
                return isAbsent(value)
                  ? []
                  : [
                      <div key={column.id}>
                        <dt>{text(column.title)}</dt>
                        <dd>{valueText(shape, value, words)}</dd>
                      </div>,
                    ];
              })}
            </dl>
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
