import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type RateReading, type RollUp, rollUpRate } from "@xushi/contract";
import { addMonths, localDate } from "@xushi/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { amountText } from "../number/format.ts";
import { RefusalWords } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { countUnit } from "./count-unit.ts";

type RollUpFormProps = {
  readonly register: string;
  readonly rate: RateReading & { readonly indicator: string };
  readonly asOf: string;
};

/** 台账汇总: what the rate counts through a month goes to the books, as a figure of its indicator. Sent again, it corrects. */
export function RollUpForm({ register, rate, asOf }: RollUpFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [month, setMonth] = useState<string | null>(null);
  const today = localDate(asOf);
  const { sending, error, rolled, rollUp } = useRollUp(register, rate.id);
  if (month === null)
    return (
      <button type="button" className="act no-print" onClick={() => setMonth(today.slice(0, 7))}>
        {t("registers.rollUp.open")}
      </button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void rollUp(month);
  };
  return (
    <form
      className="roll-up no-print"
      aria-label={`${t("registers.rollUp.open")}：${text(rate.title)}`}
      onSubmit={submit}
    >
      <label>
        {t("registers.rollUp.month")}{" "}
        <input
          className="field"
          type="month"
          required
          min={addMonths(today, -1).slice(0, 7)}
          max={today.slice(0, 7)}
          value={month}
          onChange={(event) => setMonth(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={sending || month === ""}>
        {t(sending ? "registers.rollUp.sending" : "registers.rollUp.send")}
      </button>
      <button type="button" className="act" onClick={() => setMonth(null)}>
        {t("ui.cancel")}
      </button>
      {error !== null && (
        <small className="lag" role="alert">
          <RefusalWords error={error} about={{ indicator: rate.indicator }} />
        </small>
      )}
      {rolled !== null && <Rolled rate={rate} rolled={rolled} />}
    </form>
  );
}

function Rolled({ rate, rolled }: { rate: RateReading; rolled: RollUp }) {
  const { t } = useTranslation();
  const periodText = usePeriodText();
  const amount = amountText(rolled.value, countUnit(rate));
  const said = { period: periodText(rolled.periodId), amount };
  return (
    <p role="status">
      {t(rolled.again ? "registers.rollUp.again" : "registers.rollUp.done", said)}{" "}
      <Link to="/indicators/$id" params={{ id: rolled.indicatorId }}>
        {t("registers.rollUp.see")}
      </Link>
    </p>
  );
}

const useRollUp = (register: string, rate: string) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const [rolled, setRolled] = useState<RollUp | null>(null);
  const { sending, error, send } = useSend();
  const rollUp = async (month: string): Promise<void> => {
    setRolled(null);
    const params = { jurisdiction, register };
    const made = await send(() => call(rollUpRate, { params, body: { rate, month } }));
    setRolled(made);
    // Board, indicator and findings all stand on what is in the books.
    if (made !== null) await queries.invalidateQueries({ queryKey: [jurisdiction] });
  };
  return { sending, error, rolled, rollUp };
};
