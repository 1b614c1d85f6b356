import { expect, test } from "vitest";
import { readText } from "../index.ts";

const options = { published: "2023-07-20" };

test.each([
  ["序川县人民医院综合楼主体建成。", "人民医院综合楼", "building", false, ""],
  ["城南小学扩建工程已竣工。", "城南小学扩建工程", "finished", false, ""],
  ["新材料产业园二期计划10月开工。", "新材料产业园二期", "started", true, "2023-10/2023-10"],
  ["动力电池项目部分开服。", "动力电池项目", "building", false, ""],
])("%s", (text, name, stage, planned, date) => {
  const [project] = readText(text, options).projects;
  expect(project).toMatchObject({ name, stage, planned, date });
  expect(text.slice(project?.span.start, project?.span.end)).toBe(project?.quote);
});

test("a count of projects is no project", () => {
  expect(readText("全县12个项目开工，确保按期竣工。", options).projects).toEqual([]);
});

test.each([
  ["确保12月底前完成主体工程。", "2023-12", "完成主体工程"],
  ["责令该企业于10月底前整改到位。", "2023-10", "整改到位"],
  ["力争年底前全线通车。", "2023-12", "全线通车"],
])("%s", (text, due, matter) => expect(readText(text, options).pledges[0]).toMatchObject({ due, matter }));

test("what is done is no pledge", () => {
  expect(readText("6月底前已完成征迁。", options).pledges).toEqual([]);
});
