import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

type Case = readonly [what: string, title: string, text: string, place: string];

const CASES: readonly Case[] = [
  [
    "the title's county, not its town",
    "序川县上半年经济运行情况",
    "上半年，全县实现产值81亿元。其中，石桥镇完成5亿元，石桥镇增长3%。",
    "序川县",
  ],
  ["the last of a chain", "", "记者从四川省广元市苍溪县获悉，今年以来全县新开工项目18个。", "苍溪县"],
  [
    "the county that the text points at",
    "",
    "本报讯 深圳市明达科技有限公司、深圳市恒业科技有限公司落户序川县。全县签约项目45个，全县投资56亿元。",
    "序川县",
  ],
  [
    "the prefecture whose counties follow",
    "",
    "全市新增学位900个\n甲田区\n新增300个\n乙山县\n新增200个\n丙水县\n新建十堰市实验学校，新增400个",
    "十堰市",
  ],
  [
    "nothing where only counties are compared",
    "全市招商引资通报",
    "1-10月，全市签约项目320个。其中，序川县25亿元、丙田县26亿元、青林区31亿元。",
    "",
  ],
  [
    "nothing for schools of unnamed county's towns",
    "",
    "全县新增学位600个。石桥镇初级中学新增300个，青林镇中心小学新增200个。",
    "",
  ],
  [
    "nothing where another county is only surpassed",
    "",
    "上半年，我县新入库项目147个，总量首次超过肥东县。",
    "",
  ],
  [
    "nothing where trade partners are named",
    "",
    "上半年，我市出口增长16%，我市对欧盟、香港出口增长50%。",
    "",
  ],
  ["nothing where others are only listed", "", "全市法院结案12件，审结杭州、宁波等地企业诉讼3件。", ""],
  ["nothing where a partner is named", "", "一季度，全市产值320亿元。与苏州市合作共建产业园2个。", ""],
  ["the county of listed towns", "", "暴雨造成丁山县石桥镇、柳河乡等6个乡镇1.2万人受灾。", "丁山县"],
  ["the county of a court's name", "", "建始法院受案上升\n1-3月，该院受理案件180件。", "建始"],
  ["the province of a customs house", "", "1月份，我省出口茶叶1.4亿元。合肥海关建议加强监管。", "安徽省"],
  [
    "the municipality that 我市 means",
    "",
    "天津市蓟州区上仓镇村民说。近年来，我市整治违章建筑13万处。",
    "天津",
  ],
  [
    "a name that opens with a numeral",
    "五里墩街道：改造小区",
    "1月5日，五里墩街道改造小区3个。",
    "五里墩街道",
  ],
  ["no name in a count of towns", "", "全县五个乡镇改造小区3个。", ""],
  ["the town of the headline's opening", "石桥：水库加固顺利", "本报讯 石桥乡加固水库3座。", "石桥乡"],
  ["the publisher's county", "我县改造小区", "来源：保康新闻网\n我县改造小区3个。", "保康"],
  ["the nation", "铁路投资增长", "1至8月，全国铁路完成投资5041亿元。郑州至开封铁路投产。", "全国"],
  ["no end of a line", "我市公交", "我市改造金华-衢州客运线，投入公交车10辆。我市改造小区3个。", ""],
  ["no town behind 县乡", "甲山县乡公路改造", "我市改造县乡公路30公里。", ""],
  [
    "the county of a firm that is named alone",
    "",
    "在序川县明达服饰有限公司，工人赶制订单。公司有员工320人。",
    "序川县",
  ],
  ["nothing where a maker comes from elsewhere", "", "该项目由广东某集团投资兴建，占地120亩。", ""],
  [
    "nothing where a county is named late and once",
    "",
    "上半年，全市出口12亿美元。对欧盟出口2亿美元。序川县出口1亿美元。",
    "",
  ],
  [
    "the nation that a national office speaks for",
    "",
    "国家粮食和物资储备局发布数据，主产区收购夏粮6000万吨。河南、江苏收购已近尾声。",
    "全国",
  ],
  ["a province's branch of a national office", "", "国家统计局四川调查总队发布数据，收购夏粮6000吨。", ""],
  [
    "a county that its title repeats without its ending",
    "二季度末大英生猪存栏下降",
    "二季度末大英生猪存栏35万头。上半年大英出栏28万头。二季度末大英羊存栏2万只。",
    "大英",
  ],
  [
    "nothing where a name opens an item of a list",
    "",
    "全年接待客商40次，引进石桥电梯、北京某某电子等项目6个。",
    "",
  ],
  [
    "nothing where a province's name is that of a school",
    "",
    "开工建设海南小学食堂，加固校舍3万平方米。",
    "",
  ],
  [
    "a county among national names",
    "",
    "全国助残日前夕，序川县残联发放轮椅120台。国家统计局发布数据。",
    "序川县",
  ],
  [
    "the county beside a city of its name",
    "长沙县政府工作报告",
    "全县产值增长4.5%。长沙县获评先进县。",
    "长沙县",
  ],
];

describe("the area that a text is about", () => {
  test.each(CASES)("%s", (_what, title, text, place) => {
    expect(readText(text, title === "" ? {} : { title }).place).toBe(place);
  });
});
