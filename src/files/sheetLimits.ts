/** From 0: row 1,048,576 and column XFD. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
