import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { savePerson } from "../api/person.ts";
import { usePerson } from "../api/use-person.ts";
import { Drop } from "../ui/drop.tsx";

/** 经手人 in the bar: whose name the journal keeps. */
export function PersonField() {
  const { t } = useTranslation();
  const person = usePerson();
  const face = person === "" ? t("person.unset") : person;
  return (
    <Drop face={face} label={t("person.title")} className="bar-person" width={280}>
      {(close) => <PersonForm onDone={close} />}
    </Drop>
  );
}

/** One field, kept in this browser. Also asked inline where something is first accepted. */
export function PersonForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(usePerson());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    savePerson(name);
    onDone();
  };
  return (
    <form className="person-form" onSubmit={submit}>
      <label>
        {t("person.title")}
        <input
          className="field"
          value={name}
          maxLength={40}
          autoComplete="name"
          // biome-ignore lint/a11y/noAutofocus: the form appears because the person asked for it
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="act" disabled={name.trim() === ""}>
        {t("person.save")}
      </button>
      <small>{t("person.why")}</small>
    </form>
  );
}
