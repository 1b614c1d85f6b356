import { useQuery } from "@tanstack/react-query";
import { listItems } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Combobox } from "../ui/combobox.tsx";
import { useDebounced } from "../ui/use-debounced.ts";

type ReferencePickProps = {
  readonly label: string;
  /** Whose items. */
  readonly register: string;
  readonly chosen: string;
  /** What the chosen one is called, where that is known. */
  readonly name: string;
  readonly onChosen: (item: string) => void;
};

const OFFERED = 20;

/** An item of another register, found by name or code. Half a name chooses nothing; an empty field lets go. */
export function ReferencePick({ label, register, chosen, name, onChosen }: ReferencePickProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const [typed, setTyped] = useState<string | null>(null);
  const [taken, setTaken] = useState("");
  const search = useDebounced((typed ?? "").trim(), 200);
  const found = useQuery({
    queryKey: [jurisdiction, "register", register, "pick", search],
    queryFn: ({ signal }) =>
      call(
        listItems,
        {
          params: { jurisdiction, register },
          query: { size: String(OFFERED), ...(search === "" ? {} : { search }) },
        },
        { signal },
      ),
    enabled: register !== "",
    staleTime: 60_000,
  });
  return (
    <Combobox
      label={label}
      text={typed ?? (chosen === "" ? "" : taken || name || chosen)}
      placeholder={t("registers.search")}
      choices={(found.data?.items ?? []).map((item) => ({
        id: item.id,
        label: item.name,
        ...(item.code === null ? {} : { detail: item.code }),
      }))}
      onText={(text) => {
        setTyped(text);
        onChosen("");
      }}
      onChoose={(choice) => {
        setTyped(null);
        setTaken(choice.label);
        onChosen(choice.id);
      }}
    />
  );
}
