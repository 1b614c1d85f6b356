import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { savePng, saveSvg } from "../indicator/download.ts";

type PictureLinksProps = {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** Of the file, without its ending. */
  readonly name: string;
};

/** What is seen, as a picture for slides. */
export function PictureLinks({ picture, name }: PictureLinksProps) {
  const { t } = useTranslation();
  const withPicture = (use: (svg: SVGSVGElement) => void) => () => picture.current && use(picture.current);
  return (
    <p className="downloads no-print">
      <span className="muted">{t("compare.download")}</span>
      <button type="button" className="act" onClick={withPicture((svg) => void savePng(svg, name))}>
        {t("compare.png")}
      </button>
      <button type="button" className="act" onClick={withPicture((svg) => saveSvg(svg, name))}>
        {t("compare.svg")}
      </button>
    </p>
  );
}
