import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

const modalitiesOf = (text: string) =>
  readText(text, { published: "2023-08-20" }).figures.map(
    (figure) => `${figure.quote} ${figure.modality.value}`,
  );

describe("done or planned", () => {
  test.each([
    ["年度投资计划1015亿元。", ["1015亿元 target"]],
    ["完成全年任务（42亿元）的59%。", ["42亿元 target", "59% actual"]],
    [
      "占年度力争目标（606亿元）的137%，其中干线公路570亿元。",
      ["606亿元 target", "137% actual", "570亿元 actual"],
    ],
    ["完成年初预算数6亿元的38%。", ["6亿元 target", "38% actual"]],
    ["全年计划改造小区23个，总面积11万平方米。", ["23个 target", "11万平方米 target"]],
    ["完成投资49亿元，提前超额完成42亿元年度目标。", ["49亿元 actual", "42亿元 target"]],
    ["下达改造目标任务为征收房屋345户。", ["345户 target"]],
    ["2023到2024年采暖期，全县共有供热企业11家。", ["11家 actual"]],
    ["完成计划投资2亿元。", ["2亿元 actual"]],
    [
      "一、上半年完成情况\n改造小区12个。\n二、下一步工作安排\n改造小区30个。",
      ["12个 actual", "30个 target"],
    ],
    ["改造小区26个（计划24个）。完成投资3亿元。", ["26个 actual", "24个 target", "3亿元 actual"]],
    ["改造小区（计划24个，投资3亿元）。", ["24个 target", "3亿元 target"]],
    ["公安机关将36万元返还群众。", ["36万元 actual"]],
    ["公安机关将投入36万元。", ["36万元 target"]],
    ["按照搬迁规划，计划分步推进，两年来，共搬迁群众2300户。", ["2300户 actual"]],
    ["计划用两年时间，搬迁群众2300户。", ["2300户 target"]],
    ["育苗计划63亩，完成80亩，完成计划的120%。", ["63亩 target", "80亩 actual", "120% actual"]],
    ["育苗计划63亩，造林80亩。", ["63亩 target", "80亩 target"]],
    [
      "规划建设安置点11个，识别贫困户321户。建设示范基地16万亩。",
      ["11个 target", "321户 actual", "16万亩 actual"],
    ],
    ["工程10月开工。年底完成渠道30公里。", ["30公里 target"]],
    ["截至去年底完成渠道30公里。年末人口30万人。", ["30公里 actual", "30万人 actual"]],
    ["到2023年底，改造小区24个。", ["24个 target"]],
    ["全部达产达效后，年产值15亿元。", ["15亿元 target"]],
    ["园区可新增就业300人。每箱可节约成本40元。", ["300人 target", "40元 actual"]],
    ["县水利局积极争取上级资金，加固水库23座。", ["23座 actual"]],
    ["县水利局争取加固水库23座。", ["23座 target"]],
    ["我县还将加固水库12座。上述水库加固后，新增灌溉面积2万亩。", ["12座 target", "2万亩 target"]],
    ["医院规划床位200张。", ["200张 target"]],
    ["年度计划投资78亿元，开工项目9项。", ["78亿元 target", "9项 actual"]],
    ["项目计划总投资78亿元，新建厂房9栋。", ["78亿元 target", "9栋 target"]],
    ["开发区规划面积25平方公里，入驻企业126家。", ["25平方公里 target", "126家 actual"]],
    ["2023年计划完成投资350亿元。", ["350亿元 target"]],
    ["预计播种小麦56万亩，比去年增加2万亩，总产5亿斤。", ["56万亩 target", "2万亩 target", "5亿斤 target"]],
    ["2022年同年底启动一期工程，硬化道路1000米。", ["1000米 actual"]],
    ["下达资金使用计划，改造小区24个。", ["24个 actual"]],
    ["到2025年，产值达到200亿元。城镇化率达到55%。", ["200亿元 target", "55% target"]],
  ])("%s", (text, modalities) => {
    expect(modalitiesOf(text)).toEqual(modalities);
  });

  test.each(["2023年工作要点", "2023年部门预算"])("all of %s looks ahead", (title) => {
    const { figures } = readText("建设村卫生室30所。目前，已建成12所。", { title, published: "2023-02-20" });
    expect(figures.map((figure) => figure.modality.value)).toEqual(["target", "actual"]);
  });

  test("今年 in January is done where the text says so", () => {
    const of = (text: string) => readText(text, { published: "2023-01-12" }).figures[0]?.modality.value;
    expect(of("今年共领到分红3000元。")).toBe("actual");
    expect(of("今年分红3000元。")).toBe("target");
  });

  test("a text without a year of its own looks ahead with 到2025年", () => {
    expect(readText("到2025年，全县产值达到200亿元。").figures[0]?.modality.value).toBe("target");
  });
});
