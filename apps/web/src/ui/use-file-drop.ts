import { type DragEvent, useState } from "react";

/** What an element needs so that files can be dropped on it, and whether some are held over it now. */
export const useFileDrop = (take: (files: readonly File[]) => void) => {
  const [isOver, setOver] = useState(false);
  const target = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take([...event.dataTransfer.files]);
    },
  };
  return { isOver, target };
};
