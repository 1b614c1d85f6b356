import type { Message } from "./message.ts";

/** Every reason why a file is not read. Codes are stable and never reused; words may improve. */
export const REFUSALS = {
  "file.empty": {
    zh: "文件是空的（0 字节）。请重新导出或重新上传。",
    en: "The file is empty (0 bytes). Export or upload it again.",
  },
  "file.too-large": {
    zh: "文件有 {bytes} 字节，超过上限 {limit} 字节。请拆分后再上传。",
    en: "The file has {bytes} bytes; the limit is {limit}. Split it and upload the parts.",
  },
  "file.unsupported": {
    zh: "不支持“{found}”这种文件。可以上传：{supported}。",
    en: "Files of this kind ({found}) are not supported. Supported: {supported}.",
  },
  "file.mismatch": {
    zh: "文件名以 {extension} 结尾，内容却是 {found}。请用原软件另存为正确的格式，不要只改文件名。",
    en: "The name ends in {extension} but the content is {found}. Save it in the right format; renaming is not enough.",
  },
  "file.legacy-office": {
    zh: "这是旧版 Office/WPS 文件（{found}）。请用 Word 或 WPS 打开，另存为 {saveAs} 后再上传。",
    en: "This is an old Office/WPS file ({found}). Open it in Word or WPS and save it as {saveAs}.",
  },
  "file.encrypted": {
    zh: "文件设置了打开密码，无法读取。请取消密码后再上传。",
    en: "The file is protected by a password. Remove the password and upload it again.",
  },
  "file.macros": {
    zh: "文件含有宏（{part}），不予读取。请另存为不含宏的 {saveAs}。",
    en: "The file contains macros ({part}) and is not read. Save it as {saveAs}, which holds no macros.",
  },
  "file.damaged": {
    zh: "文件已损坏或不完整（{reason}）。请重新下载或用原软件打开后另存一份。",
    en: "The file is damaged or incomplete ({reason}). Download it again, or open and save it anew.",
  },
  "text.blank": {
    zh: "文件里没有文字，只有空白。",
    en: "The file holds no text, only blanks.",
  },
  "text.binary": {
    zh: "这不是文本文件：第 {offset} 字节处是控制字符。若是“Unicode 文本”，请另存为 UTF-8。",
    en: "This is not a text file: byte {offset} is a control character. If it is UTF-16 text, save it as UTF-8.",
  },
  "text.undecodable": {
    zh: "文字编码无法识别：按 {encoding} 解码到第 {offset} 字节处失败。请另存为 UTF-8。",
    en: "The text encoding is not recognised: decoding as {encoding} failed at byte {offset}. Save it as UTF-8.",
  },
  "text.too-long": {
    zh: "文件含 {characters} 个字符以上，超过上限 {limit} 个。请拆分后再上传。",
    en: "The file holds {characters} characters or more; the limit is {limit}. Split it and upload the parts.",
  },
  "zip.too-large": {
    zh: "压缩内容展开后有 {bytes} 字节，超过上限 {limit} 字节，不予展开。",
    en: "Unpacked, the content would take {bytes} bytes; the limit is {limit}. It was not unpacked.",
  },
  "zip.ratio": {
    zh: "压缩比高达 {ratio} 倍（上限 {limit} 倍），疑似压缩炸弹，不予展开。",
    en: "The content is compressed {ratio} times (limit {limit}), as in a zip bomb. It was not unpacked.",
  },
  "zip.entries": {
    zh: "压缩包内有 {entries} 个部件，超过上限 {limit} 个。",
    en: "The package has {entries} parts; the limit is {limit}.",
  },
  "zip.overlap": {
    zh: "压缩包内的部件“{part}”与其他部件重叠或重名，疑似压缩炸弹，不予展开。",
    en: "Part {part} of the package overlaps or repeats another, as in a zip bomb. It was not unpacked.",
  },
  "pdf.no-text": {
    zh: "PDF 共 {pages} 页，没有可读取的文字，有图片 {pictures} 张（扫描件即如此）；这里不做文字识别。请上传带文字的版本。",
    en: "The PDF ({pages} pages) holds {pictures} picture(s) and no text, as scans do; text in pictures is not recognised here.",
  },
  "pdf.too-many-pages": {
    zh: "PDF 有 {pages} 页，超过上限 {limit} 页。请拆分后再上传。",
    en: "The PDF has {pages} pages; the limit is {limit}. Split it and upload the parts.",
  },
  "workbook.too-many-cells": {
    zh: "工作簿的单元格超过上限 {limit} 个（读到工作表“{sheet}”第 {row} 行）。请拆分后再上传。",
    en: "The workbook has more than {limit} cells (reached at sheet {sheet}, row {row}). Split it.",
  },
  "workbook.no-header": {
    zh: "工作表“{sheet}”中没有找到表头。需要有“指标”和“数值”等列，或首列为指标、其余列为月份。",
    en: "No header row was found in sheet {sheet}. It needs columns such as 指标 and 数值, or months as columns.",
  },
  "register.no-header": {
    zh: "没有找到“{title}”的表头（看了工作表“{sheet}”等的前 40 行）。表头里要有这个台账的字段名，可以下载模板对照。",
    en: "No header of {titleEn} was found in the first 40 rows of sheet {sheet} and the others. Compare with the template.",
  },
  "job.timeout": {
    zh: "读取超过 {seconds} 秒，已停止。文件可能异常，请用原软件另存一份再试。",
    en: "Reading took more than {seconds} seconds and was stopped. Save the file anew and try again.",
  },
  "job.memory": {
    zh: "读取所需内存超过上限 {limitMb} MB，已停止。请拆分后再上传。",
    en: "Reading needed more memory than the limit of {limitMb} MB and was stopped. Split the file.",
  },
  "job.cancelled": { zh: "已取消。", en: "Cancelled." },
} as const satisfies Record<string, Message>;

export type RefusalCode = keyof typeof REFUSALS;
