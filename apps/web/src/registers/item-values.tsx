import type { ItemDetail, Register, RegisterField } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { FileLinks } from "./file-links.tsx";
import { ReferenceLink } from "./reference-link.tsx";
import { sectionsOf } from "./sections-of.ts";
import { columnAmount, headUnit, isAbsent, type Shaped, valueText } from "./show-value.ts";
import { useValueWords } from "./use-value-words.ts";
import "../number/number.css";

/** What the item holds, apart from its rows: amounts, dates, facts, long texts, files. Empty fields are not listed. */
export function ItemValues({ register, item }: { register: Register; item: ItemDetail }) {
  const { t } = useTranslation();
  const { amounts, dates, facts, texts, files } = sectionsOf(register, item);
  return (
    <>
      {amounts.length > 0 && (
        <Section title={t("registers.item.amounts")}>
          <dl className="figures">
            {amounts.map(({ shape, value }) => (
              <AmountFact key={shape.id} shape={shape} value={String(value)} />
            ))}
          </dl>
        </Section>
      )}
      {facts.length + dates.length > 0 && (
        <Section title={t("registers.item.facts")}>
          <dl className="facts facts-two">
            {[...facts, ...dates].map(({ shape, value }) => (
              <Fact key={shape.id} shape={shape} value={value} item={item} />
            ))}
          </dl>
        </Section>
      )}
      {texts.map(({ shape, value }) => (
        <LongText key={shape.id} shape={shape} value={String(value)} />
      ))}
      {files.length > 0 && (
        <Section title={t("registers.item.files")}>
          <dl className="facts">
            {files.map(({ shape, value }) => (
              <Fact key={shape.id} shape={shape} value={value} item={item} />
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function AmountFact({ shape, value }: { shape: Shaped; value: string }) {
  const shown = columnAmount(value, shape);
  return (
    <div title={shown.exact}>
      <dt>{useText()(shape.title)}</dt>
      <dd>
        {shown.face}
        <span className="unit">{headUnit(shape)}</span>
      </dd>
    </div>
  );
}

function LongText({ shape, value }: { shape: Shaped; value: string }) {
  return (
    <Section title={useText()(shape.title)}>
      <p className="long-text">{value}</p>
    </Section>
  );
}

type FactProps = { readonly shape: Shaped; readonly value: unknown; readonly item: ItemDetail };

function Fact({ shape, value, item }: FactProps) {
  const text = useText();
  return (
    <div>
      <dt>{text(shape.title)}</dt>
      <dd>
        <FieldValue shape={shape} value={value} register={item.registerId} names={item.names} />
      </dd>
    </div>
  );
}

type FieldValueProps = {
  readonly shape: Shaped & Partial<Pick<RegisterField, "register">>;
  readonly value: unknown;
  /** Whose files these are. */
  readonly register: string;
  readonly names: Readonly<Record<string, string>>;
};

/** A value as it is read: what leads somewhere is a link. */
export function FieldValue({ shape, value, register, names }: FieldValueProps) {
  const words = useValueWords(names);
  if (isAbsent(value)) return <span className="missing">-</span>;
  if (shape.kind === "files") return <FileLinks register={register} files={value} />;
  if (shape.kind === "reference")
    return <ReferenceLink register={shape.register ?? ""} id={String(value)} name={names[String(value)]} />;
  return <>{valueText(shape, value, words)}</>;
}
