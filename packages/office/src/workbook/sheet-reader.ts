import type { Limits } from "../limits.ts";
import type { Run } from "../progress.ts";
import { Refused } from "../refusal.ts";
import type { Attributes, PartHandler } from "../xml/parse-part.ts";
import { columnName, parseAddress } from "./address.ts";
import { type CellContext, toCell } from "./cell-value.ts";
import type { Cell, Merge, Row } from "./workbook.ts";

/** Counted over all sheets of a workbook. */
export interface CellBudget {
  used: number;
}

const REPORT_EVERY = 5_000;

/** Takes a row as soon as it is whole; "stop": what follows is not wanted. */
export type RowSink = (row: Row) => "stop" | undefined;

/** Thrown to leave a part early; caught by whoever handed in the sink. */
export class StoppedEarly extends Error {}

/** Collects the rows of one sheet while its XML streams by, or hands them on one by one and keeps none. */
export class SheetReader implements PartHandler {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  readonly #context: CellContext;
  readonly #limits: Limits;
  readonly #budget: CellBudget;
  readonly #run: Run;
  readonly #name: string;
  readonly #sink: RowSink | undefined;
  readonly #hiddenColumns = new Set<number>();
  readonly #sharedFormulas = new Map<string, string>();
  #row = 0;
  #rowHidden = false;
  #cells: Cell[] = [];
  #column = 0;
  #attributes: Attributes = {};
  #formulaAttributes: Attributes | undefined;
  #formula = "";
  #value = "";
  #hasValue = false;
  #collects: "formula" | "value" | "" = "";
  #inPinyin = false;

  constructor(
    name: string,
    context: CellContext,
    limits: Limits,
    budget: CellBudget,
    run: Run,
    sink?: RowSink,
  ) {
    this.#name = name;
    this.#sink = sink;
    this.#context = context;
    this.#limits = limits;
    this.#budget = budget;
    this.#run = run;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "v") this.#collect("value");
    else if (name === "t") this.#collect(this.#inPinyin ? "" : "value");
    else if (name === "f") {
      this.#formulaAttributes = attributes;
      this.#collects = "formula";
    } else if (name === "row") this.#openRow(attributes);
    else if (name === "col") this.#noteColumns(attributes);
    else if (name === "mergeCell") this.#noteMerge(attributes.ref ?? "");
    else if (name === "rPh") this.#inPinyin = true;
  }

  text(text: string): void {
    if (this.#collects === "value") this.#value += text;
    else if (this.#collects === "formula") this.#formula += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t" || name === "f") this.#collects = "";
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.#closeRow();
    else if (name === "rPh") this.#inPinyin = false;
  }

  #collect(what: "value" | ""): void {
    this.#collects = what;
    if (what === "value") this.#hasValue = true;
  }

  /** Row and cell numbers may be left out; then they count on. */
  #openRow({ r, hidden }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#rowHidden = hidden === "1" || hidden === "true";
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#handOn();
    if (this.#row % REPORT_EVERY !== 0) return;
    if (this.#run.signal?.aborted) throw new Refused("job.cancelled");
    this.#run.onProgress?.({ unit: "row", done: this.#row });
  }

  #handOn(): void {
    const row = { number: this.#row, ...(this.#rowHidden && { hidden: true }), cells: this.#cells };
    if (this.#sink === undefined) this.rows.push(row);
    else if (this.#sink(row) === "stop") throw new StoppedEarly();
  }

  #openCell(attributes: Attributes): void {
    this.#attributes = attributes;
    this.#column = attributes.r === undefined ? this.#column + 1 : parseAddress(attributes.r).column;
    this.#formulaAttributes = undefined;
    this.#formula = "";
    this.#value = "";
    this.#hasValue = false;
  }

  #closeCell(): void {
    const formula = this.#formulaAttributes && this.#readFormula(this.#formulaAttributes);
    if ((!this.#hasValue && formula === undefined) || this.#column === 0) return;
    if (++this.#budget.used > this.#limits.cells) {
      throw new Refused("workbook.too-many-cells", {
        limit: this.#limits.cells,
        sheet: this.#name,
        row: this.#row,
      });
    }
    const stored = { type: this.#attributes.t ?? "n", style: Number(this.#attributes.s ?? 0) };
    const content = toCell({ ...stored, text: this.#hasValue ? this.#value : undefined }, this.#context);
    // An empty string that no formula produced is an empty cell.
    if (content.value === "" && formula === undefined) return;
    const hidden = this.#rowHidden || this.#hiddenColumns.has(this.#column);
    this.#cells.push({
      address: this.#attributes.r ?? columnName(this.#column) + this.#row,
      column: this.#column,
      ...content,
      ...(formula !== undefined && { formula }),
      ...(hidden && { hidden }),
    });
  }

  #readFormula({ t, si = "" }: Attributes): string {
    if (t !== "shared") return this.#formula;
    if (this.#formula !== "") this.#sharedFormulas.set(si, this.#formula);
    return this.#sharedFormulas.get(si) ?? "";
  }

  #noteColumns({ min, max, hidden }: Attributes): void {
    if (hidden !== "1" && hidden !== "true") return;
    for (let column = Number(min); column <= Math.min(Number(max), 16_384); column++) {
      this.#hiddenColumns.add(column);
    }
  }

  #noteMerge(address: string): void {
    const [from = "", to = from] = address.split(":");
    const [start, end] = [parseAddress(from), parseAddress(to)];
    if (start.column === 0 || end.column === 0) return;
    this.merges.push({ address, top: start.row, left: start.column, bottom: end.row, right: end.column });
  }
}
