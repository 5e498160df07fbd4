/** An error the add-in sees: code and message as the host's API gives them. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    /** HTTP status in debugInfo */
    readonly status: number = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export const itemNotFound = (): ApiError => new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (message?: string): ApiError =>
  new ApiError("InvalidArgument", message ?? "The argument is invalid or missing or has an incorrect format.");

export const accessDenied = (): ApiError =>
  new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);

export const notImplemented = (what: string): ApiError =>
  new ApiError("NotImplemented", `NotImplemented: ${what}`, 501);
