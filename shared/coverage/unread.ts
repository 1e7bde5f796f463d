/** A part of a file that counts for nothing. Lines and columns from 1; `text` is the beginning of the part. */
export interface UnreadEntry {
  readonly file: string;
  readonly line: number;
  /** Only where the file stops being readable. */
  readonly column?: number;
  readonly text: string;
  readonly why: string;
}
