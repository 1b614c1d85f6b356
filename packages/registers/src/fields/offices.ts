/** Who answers for it: 责任单位, 属地, 责任人, 包保领导, 专班. The words differ from place to place; these are their aliases. */
import { official, text, unit } from "./define.ts";

export const owner = () =>
  unit("责任单位", "Responsible unit", {
    required: true,
    aliases: ["牵头单位", "牵头责任单位", "实施单位", "承办单位", "主管部门"],
  });
export const place = () =>
  unit("属地", "Place", { aliases: ["所属镇街", "所在乡镇", "所属乡镇", "属地镇街", "乡镇（街道）"] });
export const supporting = () =>
  text("配合单位", "Supporting units", { aliases: ["协办单位", "责任部门（配合）"] });
export const responsible = () =>
  official("责任人", "Responsible person", { aliases: ["项目负责人", "具体责任人", "联系人"] });
/** 包保 in Anhui and Zhejiang, 挂钩 in Jiangsu, 联系 elsewhere. */
export const leader = () =>
  official("包保领导", "Leader in charge", {
    aliases: ["挂钩领导", "联系领导", "县级领导", "县领导", "牵头领导", "责任领导", "包联领导"],
  });
export const taskForce = () => text("专班", "Task force", { aliases: ["工作专班", "推进专班", "服务专班"] });
