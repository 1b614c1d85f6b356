import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "./panel.tsx";
import "./combobox.css";

export type Choice = { readonly id: string; readonly label: string; readonly detail?: string };

type ComboboxProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
  /** What may be made of the text itself: 提议为新指标. */
  readonly onPropose?: ((text: string) => void) | undefined;
  readonly proposeLabel?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly inputRef?: (input: HTMLInputElement | null) => void;
};

const PROPOSE = "\u0000propose";
const SHOWN = 40;

/** A field with a list: type to narrow, arrows to move, Enter to take. */
export function Combobox(props: ComboboxProps) {
  const { label, text, onText, choices, onChoose, onPropose, proposeLabel = "", placeholder } = props;
  const { t } = useTranslation();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLInputElement | null>(null);
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);
  const close = () => setAnchor(null);

  const found = typed ? narrow(choices, text) : choices.slice(0, SHOWN);
  const exact = choices.some((c) => c.label === text.trim());
  const proposal: Choice[] =
    onPropose && text.trim() !== "" && !exact ? [{ id: PROPOSE, label: proposeLabel }] : [];
  const list = [...found, ...proposal];
  const active = list[Math.min(at, list.length - 1)];

  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    if (choice.id === PROPOSE) onPropose?.(text.trim());
    else onChoose(choice);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (anchor === null) return setAnchor(event.currentTarget);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((now) => Math.max(0, Math.min(list.length - 1, now + step)));
    } else if (event.key === "Enter" && anchor !== null && active !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      take(active);
    } else if (event.key === "Escape" && anchor !== null) {
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") close();
  };

  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          props.inputRef?.(element);
        }}
        role="combobox"
        aria-label={label}
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        aria-autocomplete="list"
        aria-activedescendant={
          anchor === null || active === undefined ? undefined : `${id}-${list.indexOf(active)}`
        }
        autoComplete="off"
        className="field"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setTyped(true);
          setAt(0);
          setAnchor(event.currentTarget);
        }}
        onClick={(event) => setAnchor(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {anchor !== null && list.length > 0 && (
        <Panel
          anchor={anchor}
          label={label}
          onClose={close}
          width={Math.max(260, anchor.offsetWidth)}
          takesFocus={false}
        >
          <div role="listbox" id={id} aria-label={label} className="choices">
            {list.map((choice, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
              <div
                key={choice.id}
                id={`${id}-${i}`}
                role="option"
                aria-selected={choice === active}
                className={choice.id === PROPOSE ? "choice choice-propose" : "choice"}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(choice)}
              >
                {choice.label} {choice.detail && <small>{choice.detail}</small>}
              </div>
            ))}
          </div>
        </Panel>
      )}
      {anchor !== null && list.length === 0 && typed && <span className="sr-only">{t("ui.noMatch")}</span>}
    </>
  );
}

const narrow = (choices: readonly Choice[], text: string): readonly Choice[] => {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return choices.slice(0, SHOWN);
  const hits = choices.filter((c) => `${c.label} ${c.detail ?? ""}`.toLowerCase().includes(wanted));
  return hits.slice(0, SHOWN);
};
