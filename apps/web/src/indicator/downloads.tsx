import type { IndicatorPage } from "@xushi/contract";
import { fromBase, parseUnit, toPlain } from "@xushi/core";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { saveCsv, savePng, saveSvg } from "./download.ts";
import { useStepLabel } from "./use-step-label.ts";
import { actualOf, isGrowthOnly, unitOfPage } from "./year-rows.ts";

type DownloadsProps = {
  readonly page: IndicatorPage;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly name: string;
};

/** The chart as a picture, its table as numbers. */
export function Downloads({ page, picture, name }: DownloadsProps) {
  const { t } = useTranslation();
  const label = useStepLabel();
  const unitName = unitOfPage(page);
  const unit = parseUnit(unitName);
  const growthOnly = isGrowthOnly(page);
  const plain = (value: string | null | undefined) => (value == null ? "" : toPlain(fromBase(value, unit)));
  const rows = () => [
    [
      t("indicator.col.month"),
      t("indicator.col.actual", { unit: unitName }),
      t("indicator.col.plan", { unit: unitName }),
      t("indicator.col.lastYear", { unit: unitName }),
      t("indicator.col.growth"),
    ],
    ...page.steps.map((s) => [
      label(s),
      plain(actualOf(s, growthOnly)?.value),
      plain(s.plan),
      plain(s.lastYear),
      s.growth?.value ?? "",
    ]),
  ];
  const withPicture = (use: (svg: SVGSVGElement) => void) => () => picture.current && use(picture.current);
  return (
    <span className="downloads no-print">
      <span className="muted">{t("indicator.download")}</span>
      <button type="button" className="act" onClick={withPicture((svg) => void savePng(svg, name))}>
        {t("indicator.png")}
      </button>
      <button type="button" className="act" onClick={withPicture((svg) => saveSvg(svg, name))}>
        SVG
      </button>
      <button type="button" className="act" onClick={() => saveCsv(rows(), name)}>
        {t("indicator.csv")}
      </button>
    </span>
  );
}
