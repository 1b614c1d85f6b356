import type { Compare } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Combobox } from "../ui/combobox.tsx";
import { useCompareSearch } from "./use-compare-search.ts";

const MOST = 12;

/** Which indicators stand side by side: a group of the catalogue, or picked one by one. */
export function IndicatorChoice({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const text = useText();
  const [{ group = "", indicators }, change] = useCompareSearch();
  const shown = compare.columns.map(({ indicator }) => indicator);
  const ids = shown.map(({ id }) => id);
  const groups = [...new Map(compare.choices.map((c) => [c.group.zh, c.group])).values()];
  const pick = (next: readonly string[]) =>
    change({ indicators: next.length === 0 ? undefined : next.join(","), group: undefined, sort: undefined });
  return (
    <fieldset className="compare-choice no-print">
      <legend className="sr-only">{t("compare.pick")}</legend>
      <label>
        <span className="sr-only">{t("compare.group")}</span>
        <select
          className="field"
          value={indicators === undefined ? group : "picked"}
          onChange={(event) => {
            const chosen = event.target.value;
            if (chosen === "picked") return;
            change({ group: chosen === "" ? undefined : chosen, indicators: undefined, sort: undefined });
          }}
        >
          {indicators !== undefined && (
            <option value="picked">{t("compare.picked", { count: ids.length })}</option>
          )}
          <option value="">{t("compare.headline")}</option>
          {groups.map((each) => (
            <option key={each.zh} value={each.zh}>
              {text(each)}
            </option>
          ))}
        </select>
      </label>
      {shown.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="compare-chip"
          title={t("compare.remove", { name: text(name) })}
          disabled={ids.length === 1}
          onClick={() => pick(ids.filter((other) => other !== id))}
        >
          {text(name)}
          <span aria-hidden="true"> ×</span>
          <span className="sr-only">，{t("compare.remove", { name: text(name) })}</span>
        </button>
      ))}
      {ids.length < MOST ? (
        <AddIndicator compare={compare} shown={ids} onAdd={(id) => pick([...ids, id])} />
      ) : (
        <span className="muted small">{t("compare.full", { count: MOST })}</span>
      )}
    </fieldset>
  );
}

type AddProps = {
  readonly compare: Compare;
  readonly shown: readonly string[];
  readonly onAdd: (id: string) => void;
};

function AddIndicator({ compare, shown, onAdd }: AddProps) {
  const { t } = useTranslation();
  const text = useText();
  const [typed, setTyped] = useState("");
  const choices = compare.choices
    .filter(({ id }) => !shown.includes(id))
    .map(({ id, name, group }) => ({ id, label: text(name), detail: text(group) }));
  if (choices.length === 0) return null;
  return (
    <span className="compare-add">
      <Combobox
        label={t("compare.add")}
        placeholder={t("compare.add")}
        text={typed}
        onText={setTyped}
        choices={choices}
        onChoose={({ id }) => {
          setTyped("");
          onAdd(id);
        }}
      />
    </span>
  );
}
