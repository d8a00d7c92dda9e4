// SPDX-License-Identifier: AGPL-3.0-or-later

/** A day, or a whole month: spreadsheets get dates they can reckon with. */
export interface DateCell {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly as: 'day' | 'month';
}
/** A moment, shown as the clocks of Rome say it. */
export interface MomentCell {
  readonly at: Date;
}
export type SheetCell = string | number | DateCell | MomentCell;
/** One table of what is saved as a file. */
export interface Sheet {
  readonly name: string;
  /** What stands on top of it, such as who pays for what it is about. */
  readonly above?: readonly (readonly SheetCell[])[];
  /** The first row holds the headings. */
  readonly rows: readonly (readonly SheetCell[])[];
}
/** An emblem that stands on top of a table. */
export interface SheetPicture {
  readonly content: Buffer;
  /** For who cannot see it. */
  readonly alt: string;
}
/** How a table is saved: for any program, or as a spreadsheet. */
export type SheetFormat = 'csv' | 'xlsx';
