/** One thing that is wrong at one place of a settings sheet. All of them are reported at once. */
export interface SheetFault {
  /** Worksheet name as written, e.g. `①WAN`. */
  readonly worksheet: string;
  /** A1 reference of the top-left cell; absent where a label was not found at all. */
  readonly cell?: string;
  /** The label the field was looked for under. */
  readonly label: string;
  readonly why: SheetFaultKind;
  /** As it stands in the sheet; never there for a secret. */
  readonly read?: string;
  /** What would have been right: a closed list of forms, or the label of the most similar heading. */
  readonly expected?: string;
  /** `two-choices`: the marked words, in order. */
  readonly choices?: readonly string[];
  /** `digits-lost`: how many there should be and how many are left. */
  readonly digits?: {readonly expected: number; readonly found: number};
  /** `label-missing`: the heading nobody else claims that looks most alike, with the cell of its value. */
  readonly similar?: {readonly label: string; readonly cell: string};
}

export type SheetFaultKind =
  | 'worksheet-missing'
  | 'label-missing'
  | 'value-missing'
  | 'not-an-address'
  | 'not-a-mask'
  | 'not-a-number'
  | 'not-a-mac'
  | 'not-a-date'
  | 'not-a-choice'
  | 'two-choices'
  | 'became-a-date'
  | 'digits-lost'
  | 'secret-full-width'
  | 'secret-trailing-blank'
  | 'not-unique'
  | 'not-a-name'
  | 'no-network'
  | 'not-understood';
