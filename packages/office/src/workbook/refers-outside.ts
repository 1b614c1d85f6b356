/**
 * Whether a formula asks anything outside its own workbook. Its last result cannot be vouched for, and opening the file may start
 * what it names: "[1]Sheet1!A1", "'C:\\[a.xlsx]Sheet1'!A1", "cmd|' /C calc'!A0", WEBSERVICE(…). Not so "Table1[Amount]".
 */
export function refersOutside(formula: string): boolean {
  return (
    /(?:^|[^\w\]])\[\d+\][^\]]*!|\[[^\]]+\.xls\w?\][^!]*!/i.test(formula) ||
    /\|[^!]*!/.test(formula) ||
    /\b(?:WEBSERVICE|HYPERLINK|DDE|CALL|REGISTER\.ID)\s*\(/i.test(formula)
  );
}
