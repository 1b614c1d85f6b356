import { useState } from "react";
import { type Choice, Combobox } from "./combobox.tsx";

type PickFieldProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** "" while none is chosen. */
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
  readonly placeholder?: string;
};

/** One of a list by its name. Half a name chooses nothing. */
export function PickField({ label, choices, chosen, onChosen, placeholder = "" }: PickFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const name = choices.find((choice) => choice.id === chosen)?.label ?? "";
  return (
    <Combobox
      label={label}
      text={typed ?? name}
      placeholder={placeholder}
      choices={choices}
      onText={(text) => {
        setTyped(text);
        const exact = choices.filter((choice) => choice.label === text.trim());
        onChosen(exact.length === 1 ? (exact[0]?.id ?? "") : "");
      }}
      onChoose={(choice) => {
        setTyped(null);
        onChosen(choice.id);
      }}
    />
  );
}
