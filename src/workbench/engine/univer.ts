// The parts of Univer the engine uses, in one module: tests and the page bundle exactly this.
export * from "@univerjs/core";
export * from "@univerjs/engine-formula";
export * from "@univerjs/sheets";
export * from "@univerjs/sheets-formula";
