import { useEffect } from "react";

/**
 * Takes files that are dropped anywhere on the pane. Whatever is dropped, the browser never opens it in the pane's place;
 * only text goes on into a field as ever.
 * @param take null where no file is wanted
 */
export function useDroppedFiles(take: ((file: File) => Promise<unknown>) | null): void {
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (isTextForField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = take !== null && holdsFiles(event) ? "copy" : "none";
    }
    function onDrop(event: DragEvent): void {
      if (isTextForField(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void take?.(file);
    }
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [take]);
}

function isTextForField(event: DragEvent): boolean {
  const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  return isField && !holdsFiles(event);
}

/** While files are dragged only their kind is told, not how many. */
function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer !== null && (dataTransfer.files.length > 0 || dataTransfer.types.includes("Files"));
}
