import { HostFailure } from "../workbook/host";

/**
 * Runs one conversation with Excel and turns its refusals into HostFailure with Excel's own code.
 * A plain request context keeps no references, so round trips are exactly the calls of sync.
 */
export async function converse<T>(talk: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await talk(new Excel.RequestContext());
  } catch (error) {
    throw asHostFailure(error);
  }
}

export function asHostFailure(error: unknown): unknown {
  if (error instanceof HostFailure) return error;
  if (error instanceof OfficeExtension.Error) return new HostFailure(error.code, true, { cause: error });
  return error;
}
