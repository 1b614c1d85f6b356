import type { Messages } from "./types.ts";
import type { importZh } from "./zh-import.ts";

export const importEn: Messages<typeof importZh> = {
  importing: {
    title: "Import figures",
    lead: "Put in the workbook as it is. It is read and shown first; nothing is written before you say so.",
    kinds:
      "A row a figure (indicator, place, unit, period, value, growth), or months across, or indicators across. Only visible sheets, rows and columns are read.",
    another: "Choose another file",
    reading: "Reading {{file}} ({{kb}} KB)",
    stop: "Stop; nothing is written",
    writing: "Writing {{file}}",
    writingHint: "A large table takes some seconds. All of it is written, or none.",
    sentence:
      "{{file}}: {{good}} rows can be imported, {{bad}} cannot. Of {{figures}} figures {{new}} are new, {{same}} the same as held, {{differs}} differ.",
    nothingGood: "No row can be imported. Mend the workbook and come again.",
    applyAll: "Import all",
    applyStrict: "Import only if all is right",
    applyGood: "Import the {{count}} good rows",
    strictHint:
      "Wrong cells: {{count}}. Mend the workbook to import all of it. With the good rows alone, a row with a wrong cell is left out whole.",
    marked: "Download the marked copy",
    marking: "Marking",
    figures: "Figures as read",
    firstOnes: "The first {{count}} of {{all}}.",
    col: {
      row: "Row",
      place: "Place",
      indicator: "Indicator",
      period: "Period",
      value: "Value",
      growth: "Growth",
      standing: "Against the books",
    },
    standing: { new: "+ new", same: "= same", differs: "≠ differs" },
    warnings: "Please note",
    findings: "What does not fit: {{count}}",
    findingsLead: "It holds nothing back; it can be seen and explained under checks afterwards.",
    done: "Numbers imported: {{count}}.",
    leftOut:
      "Rows left out: {{rows}}, with {{cells}} wrong cells. The original is kept whole; save the mended rows as another file and import it.",
    held: "This file was imported before; nothing was written twice. Save a changed table under another name.",
    source: "See the source",
    board: "See the board",
    fromReading: "For xlsx tables of figures use",
    workbookHere: "Workbooks were not taken here: one at a time, use",
  },
};
