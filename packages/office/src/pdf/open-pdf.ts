import { createRequire } from "node:module";
import path from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { Refused } from "../refusal.ts";

const home = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Loaded on first use: the library takes a third of a second that a text file should not pay. */
const loadLibrary = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/**
 * Opens a PDF for its text only: no fonts are loaded, no scripts or forms run, nothing is fetched.
 * @throws Refused file.encrypted, file.damaged
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadLibrary();
  const task = getDocument({
    // A copy: the library takes the buffer for itself, and refuses a Node Buffer.
    data: new Uint8Array(bytes),
    // Chinese fonts that are not embedded name their encoding ("GBK-EUC-H"); these tables say what it means.
    cMapUrl: `${path.join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(home, "standard_fonts")}/`,
    wasmUrl: `${path.join(home, "wasm")}/`,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") throw new Refused("file.encrypted", { container: "PDF" });
    throw new Refused("file.damaged", { reason: error instanceof Error ? error.message : String(error) });
  }
}
