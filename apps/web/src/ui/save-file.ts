/** Hands a file to the browser. */
export const saveFile = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

export const saveText = (text: string, name: string): void =>
  saveFile(name, new Blob([text], { type: "text/plain" }));
