import type { Register, RegisterOverview } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import type { ListState } from "./list-state.ts";

type RegisterTabsProps = {
  readonly register: Register;
  readonly overview: RegisterOverview;
  readonly state: ListState;
  readonly onChange: (more: ListState) => void;
};

/** The lists that somebody goes through every month, and under them where everything stands. */
export function RegisterTabs({ register, overview, state, onChange }: RegisterTabsProps) {
  const { t } = useTranslation();
  const text = useText();
  const tab = (id: string | undefined, face: string, title?: string) => (
    <button
      key={id ?? "all"}
      type="button"
      className="tab"
      title={title}
      aria-pressed={state.watch === id}
      onClick={() => onChange({ watch: id })}
    >
      {face}
    </button>
  );
  const definition = overview.watches.find((w) => w.id === state.watch)?.definition;
  return (
    <div className="no-print">
      <div className="register-tabs">
        <fieldset className="register-tabs-list">
          <legend className="sr-only">{t("registers.tabs")}</legend>
          {tab(undefined, t("registers.all", { count: overview.total }))}
          {overview.watches.map((w) => tab(w.id, `${text(w.title)} ${w.count}`, text(w.definition)))}
        </fieldset>
      </div>
      {definition && <p className="muted small watch-definition">{text(definition)}</p>}
      <StageFilter register={register} overview={overview} state={state} onChange={onChange} />
    </div>
  );
}

/** The chain of stages; pressing one narrows the list to it, a second one adds to the first. */
function StageFilter({ register, overview, state, onChange }: RegisterTabsProps) {
  const { t } = useTranslation();
  const text = useText();
  const chosen = state.stage ?? [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((s) => s !== id) : [...chosen, id];
    onChange({ stage: next.length === 0 ? undefined : next });
  };
  return (
    <fieldset className="stage-filter">
      <legend className="sr-only">{t("registers.stages")}</legend>
      {register.stages.map((stage) => {
        const count = overview.stages[stage.id] ?? 0;
        return (
          <button
            key={stage.id}
            type="button"
            className={`stage-tab stage-tab-${stage.kind}`}
            title={stage.definition === null ? undefined : text(stage.definition)}
            aria-pressed={chosen.includes(stage.id)}
            disabled={count === 0 && !chosen.includes(stage.id)}
            onClick={() => toggle(stage.id)}
          >
            {text(stage.title)} <span className="stage-tab-count">{count}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
