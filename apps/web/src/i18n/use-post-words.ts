import { useQuery } from "@tanstack/react-query";
import { listLines, type Post } from "@xushi/contract";
import { OFFICER_ROLES } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import { useText } from "./use-text.ts";

export const linesQuery = (jurisdiction: string) => ({
  queryKey: [jurisdiction, "lines"],
  queryFn: () => call(listLines, { params: { jurisdiction } }),
  staleTime: 600_000,
});

/** Posts in the office's own words. */
export const usePostWords = () => {
  const { t, i18n } = useTranslation();
  const text = useText();
  const unitWord = useUnitWord();
  const lines = useQuery(linesQuery(useJurisdiction().id)).data;
  const lineWord = (id: string): string => {
    const line = lines?.find((known) => known.id === id);
    return line === undefined ? id : text(line.name);
  };
  return {
    lines: lines ?? [],
    lineWord,
    /** 石桥镇 填报单位 */
    postName: ({ orgUnitId, role }: Pick<Post, "orgUnitId" | "role">): string =>
      `${unitWord(orgUnitId)} ${t(`role.${role}`)}`,
    /** 综合、金融; every line in one word; nothing for officers, who have no lines. */
    linesOf: ({ role, lines: ids }: Pick<Post, "role" | "lines">): string => {
      if (OFFICER_ROLES.has(role)) return "";
      return ids === null ? t("access.everyLine") : ids.map(lineWord).join(t("access.listComma"));
    },
    /** 2026-01-01 至 2026-12-31; 长期 where there is no end. */
    spanWord: ({ validFrom, validTo }: Pick<Post, "validFrom" | "validTo">): string => {
      if (validFrom === null)
        return validTo === null ? t("access.always") : t("access.until", { day: validTo });
      return validTo === null
        ? t("access.from", { day: validFrom })
        : t("access.fromTo", { from: validFrom, to: validTo });
    },
    /** "line-office@office:statistics" → 统计局 归口部门; what is no post stays as it is. */
    postWord: (post: string): string => {
      const at = post.indexOf("@");
      const [role, unit] = [post.slice(0, at), post.slice(at + 1)];
      if (at < 0 || !i18n.exists(`role.${role}`)) return post;
      return `${unitWord(unit)} ${t(`role.${role}` as "role.leader")}`;
    },
  };
};
